import { afterEach } from 'vitest'
import { type Browser, type BrowserContext, chromium, type Page } from 'playwright-core'
import { endFirestoreChannels, noteFirestoreChannels } from './firestoreChannels'

export const appUrl = process.env['APP_URL'] ?? 'http://127.0.0.1:5173'

const desktop = { width: 1440, height: 900 }
export const phone = { width: 390, height: 844 }

/**
 * What Playwright itself turns off, because a second list replaces its own; and the pages for suggestions that newer
 * Chromiums keep ready behind the address bar of every window, at the price of another renderer each.
 */
const featuresOff = [
  ...['AimEnabled', 'AvoidCorsURLLoaderRestartOnRedirect', 'AvoidUnnecessaryBeforeUnloadCheckSync'],
  ...['DestroyProfileOnBrowserClose', 'HttpsFirstBalancedModeAutoEnable', 'HttpsUpgrades', 'MediaRouter'],
  ...['NetworkTimeServiceQuerying', 'OptimizationHints', 'PaintHolding', 'PreconnectToSearch'],
  ...['ThirdPartyStoragePartitioning'],
  ...['WebUIOmniboxPopup', 'WebUIOmniboxAimPopup', 'WebUIOmniboxFullPopup'],
]

/** The browser talks to this machine alone: no look-ups of the browser's own services. */
export async function launchBrowser(): Promise<Browser> {
  const browser = await chromium.launch({
    executablePath: process.env['CHROMIUM_PATH'] ?? '/usr/bin/chromium',
    headless: true,
    args: [
      '--no-sandbox',
      '--disable-gpu',
      '--disable-quic',
      '--no-first-run',
      '--disable-background-networking',
      '--disable-component-update',
      '--disable-sync',
      '--disable-default-apps',
      '--disable-extensions',
      `--disable-features=${featuresOff.join(',')}`,
      '--host-resolver-rules=MAP * ~NOTFOUND , EXCLUDE localhost , EXCLUDE 127.0.0.1',
    ],
  })
  const close = browser.close.bind(browser)
  return Object.assign(browser, {
    async close() {
      await close()
      await endFirestoreChannels()
    },
  })
}

export type Window = {
  context: BrowserContext
  page: Page
  /** Exceptions that reached the top of the page, and what its security policy forbade: a test ends by finding none. */
  crashes: string[]
  close(): Promise<void>
}

/** A browser of its own: own storage, own session, as another person or another device has it. */
export async function openWindow(
  browser: Browser,
  options: {
    viewport?: { width: number; height: number }
    theme?: 'dark' | 'light'
    /** With a service worker, as after some seconds in every browser. The other stories are not about it. */
    keepsFiles?: boolean
  } = {},
): Promise<Window> {
  const isPhone = options.viewport !== undefined && options.viewport.width < 640
  const context = await browser.newContext({
    viewport: options.viewport ?? desktop,
    colorScheme: options.theme ?? 'dark',
    hasTouch: isPhone,
    isMobile: isPhone,
    // Every frame of a movement is drawn without a graphics card.
    reducedMotion: 'reduce',
    locale: 'en-GB',
    timezoneId: 'Europe/Berlin',
    permissions: ['clipboard-read', 'clipboard-write'],
    serviceWorkers: options.keepsFiles ? 'allow' : 'block',
  })
  noteFirestoreChannels(context)
  // Far beyond what anything takes: where a machine has other work, waiting is not failing.
  context.setDefaultTimeout(60_000)
  const page = await context.newPage()
  const crashes: string[] = []
  page.on('pageerror', (error) => crashes.push(error.stack ?? error.message))
  page.on('console', (line) => {
    if (line.text().includes('Content Security Policy')) crashes.push(line.text())
  })
  return { context, page, crashes, close: () => context.close() }
}

/** Call it first in a file: a failed test leaves a picture of every open page in .cache/failures. */
export function keepPicturesOfFailures(windows: () => readonly (Window | undefined)[]) {
  afterEach(async ({ task }) => {
    if (task.result?.state !== 'fail') return
    const name = task.name.replaceAll(/\W+/g, '-').slice(0, 60)
    for (const [i, each] of windows().entries()) {
      for (const [j, page] of (each?.context.pages() ?? []).entries()) {
        await page.screenshot({ path: `.cache/failures/${name}-${i}-${j}.png` }).catch(() => undefined)
      }
    }
  })
}
