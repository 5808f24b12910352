import type { Browser, BrowserContext, Page } from 'playwright-core'
import { appUrl, openWindow } from '../e2e/harness/browser'
import type { Figure } from './Figure'

const starts = 7
const slowStarts = 3
const firstMessage = { selector: '[role="log"] article' }

/** From an address to its first message, signed in: a repeated visit, then one without anything on disk. */
export async function measureSignedInStarts(context: BrowserContext, url: string): Promise<Figure[]> {
  const again: number[] = []
  const bare: number[] = []
  const slow: number[] = []
  for (let i = 0; i < starts; i++) again.push(await startTo(await context.newPage(), url))
  for (let i = 0; i < starts; i++) {
    const page = await context.newPage()
    await forgetCaches(page)
    bare.push(await startTo(page, url))
  }
  for (let i = 0; i < slowStarts; i++) {
    const page = await context.newPage()
    await forgetCaches(page)
    await throttle(page)
    slow.push(await startTo(page, url))
  }
  const target = { p: 95, limit: 1500 } as const
  return [
    {
      name: 'the same on a slow phone, nothing cached',
      unit: 'ms',
      samples: slow,
      target: { p: 95, limit: 4000 },
    },
    { name: 'start signed in → first message, nothing cached', unit: 'ms', samples: bare, target },
    { name: 'start signed in → first message, repeat visit', unit: 'ms', samples: again, target },
  ]
}

async function startTo(page: Page, url: string): Promise<number> {
  await page.goto(url)
  const tookMs = await page.evaluate(
    async (awaited) => (await globalThis.paintProbe.paintOf(awaited)) - performance.timeOrigin,
    firstMessage,
  )
  await page.close()
  return tookMs
}

/** Slow 4G and a processor of a quarter: what "throttled" means in the figures of others as well. */
async function throttle(page: Page): Promise<void> {
  const devTools = await page.context().newCDPSession(page)
  const bytesPerSecond = (1.6 * 1024 * 1024) / 8
  await devTools.send('Network.emulateNetworkConditions', {
    offline: false,
    latency: 150,
    downloadThroughput: bytesPerSecond,
    uploadThroughput: bytesPerSecond,
  })
  await devTools.send('Emulation.setCPUThrottlingRate', { rate: 4 })
}

/** All but the session: Firestore's database and the browser's own cache. */
async function forgetCaches(page: Page): Promise<void> {
  const devTools = await page.context().newCDPSession(page)
  await devTools.send('Network.clearBrowserCache')
  await page.goto(`${appUrl}/manifest.webmanifest`)
  await page.evaluate(async () => {
    const names = (await indexedDB.databases()).map(({ name }) => name ?? '')
    const erased = names
      .filter((name) => name.startsWith('firestore/'))
      .map(
        (name) =>
          new Promise((resolve, reject) => {
            const request = indexedDB.deleteDatabase(name)
            request.onsuccess = resolve
            request.onerror = reject
            request.onblocked = () => reject(new Error(`${name} is still open in another tab`))
          }),
      )
    await Promise.all(erased)
    for (const key of Object.keys(localStorage)) {
      if (key.startsWith('firestore_')) localStorage.removeItem(key)
    }
  })
}

/** What a stranger sees first. A browser of its own each time, so nothing is cached. */
export async function measureStrangersStarts(browser: Browser): Promise<Figure[]> {
  const landing = await firstPaints(browser, '/')
  const signIn = await firstPaints(browser, '/login')
  const slow = await firstPaints(browser, '/login', throttle)
  const target = { p: 95, limit: 500 } as const
  return [
    {
      name: 'sign-in on a slow phone, first contentful paint',
      unit: 'ms',
      samples: slow,
      target: { p: 95, limit: 2500 },
    },
    { name: 'landing page, first contentful paint', unit: 'ms', samples: landing, target },
    { name: 'sign-in, first contentful paint', unit: 'ms', samples: signIn, target },
  ]
}

async function firstPaints(
  browser: Browser,
  path: string,
  prepare?: (page: Page) => Promise<void>,
): Promise<number[]> {
  const samples: number[] = []
  for (let i = 0; i < starts; i++) {
    const window = await openWindow(browser)
    const { page } = window
    await prepare?.(page)
    await page.goto(appUrl + path)
    samples.push(
      await page.evaluate(
        () =>
          new Promise<number>((resolve) => {
            const onPaints = (paints: PerformanceEntryList) => {
              const first = paints.find(({ name }) => name === 'first-contentful-paint')
              if (first) resolve(first.startTime)
            }
            new PerformanceObserver((list) => onPaints(list.getEntries())).observe({
              type: 'paint',
              buffered: true,
            })
          }),
      ),
    )
    await window.close()
  }
  return samples
}
