import type { Browser, Page } from 'playwright-core'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { appUrl, launchBrowser, openWindow, phone } from './harness/browser'

let browser: Browser

beforeAll(async () => {
  browser = await launchBrowser()
})
afterAll(() => browser.close())

test('a phone can install it', async () => {
  const window = await openWindow(browser, { viewport: phone })
  await window.page.goto(`${appUrl}/login`)
  const session = await window.context.newCDPSession(window.page)
  const { errors, data } = await session.send('Page.getAppManifest')
  expect(errors).toEqual([])
  const manifest = JSON.parse(data ?? '') as {
    icons: { src: string; sizes: string; purpose?: string }[]
  } & Record<string, unknown>
  expect(manifest).toMatchObject({ name: 'Parley', start_url: '/', scope: '/', display: 'standalone' })
  expect(manifest.icons.map(({ sizes }) => sizes)).toEqual(expect.arrayContaining(['192x192', '512x512']))
  expect(manifest.icons.some(({ purpose }) => purpose === 'maskable')).toBe(true)
  for (const { src, sizes } of manifest.icons) {
    const size = await window.page.evaluate(async (url) => {
      const image = new Image()
      image.src = url
      await image.decode()
      return `${image.naturalWidth}x${image.naturalHeight}`
    }, src)
    if (sizes !== 'any') expect(size).toBe(sizes)
  }
  const { installabilityErrors } = await session.send('Page.getInstallabilityErrors')
  // What remains is that this browser's windows leave no trace.
  expect(installabilityErrors.map(({ errorId }) => errorId)).toEqual(['in-incognito'])
  await window.close()
})

test.each([
  { chosen: 'dark', system: 'light', isDark: true },
  { chosen: 'light', system: 'dark', isDark: false },
  { chosen: null, system: 'dark', isDark: true },
  { chosen: null, system: 'light', isDark: false },
] as const)(
  'chosen $chosen, system $system: the first paint has the colour of the page',
  async ({ chosen, system, isDark }) => {
    const window = await openWindow(browser, { viewport: phone, theme: system })
    const { page } = window
    await page.addInitScript((theme) => {
      if (theme) localStorage.setItem('parley:theme', theme)
    }, chosen)
    let letThrough: () => void = () => undefined
    const isLetThrough = new Promise<void>((resolve) => (letThrough = resolve))
    await page.route(/\/assets\/.*\.js$/, async (route) => {
      await isLetThrough
      await route.continue()
    })
    await page.goto(`${appUrl}/login`, { waitUntil: 'commit' })
    await page.locator('.splash').waitFor()
    const first = await cornerOf(page)
    expect(brightnessOf(first) < 60).toBe(isDark)
    const bar = await page.evaluate(() =>
      [...document.querySelectorAll<HTMLMetaElement>('meta[name="theme-color"]')]
        .filter(({ media }) => matchMedia(media).matches)
        .map(({ dataset }) => dataset['of']),
    )
    expect(bar).toEqual([isDark ? 'dark' : 'light'])

    letThrough()
    await page.getByRole('button', { name: 'Log in' }).waitFor()
    expect(await page.locator('.splash').count()).toBe(0)
    expect(await cornerOf(page)).toEqual(first)
    await window.close()
  },
)

const brightnessOf = (rgb: number[]) => Math.max(...rgb)

/** The colour of one pixel as it was painted. */
async function cornerOf(page: Page): Promise<number[]> {
  const picture = await page.screenshot({ clip: { x: 4, y: 4, width: 1, height: 1 } })
  const other = await browser.newPage()
  const rgb = await other.evaluate(
    async (source) => {
      const image = new Image()
      image.src = source
      await image.decode()
      const canvas = new OffscreenCanvas(1, 1).getContext('2d')
      canvas?.drawImage(image, 0, 0)
      return [...(canvas?.getImageData(0, 0, 1, 1).data ?? [])].slice(0, 3)
    },
    `data:image/png;base64,${picture.toString('base64')}`,
  )
  await other.close()
  return rgb
}
