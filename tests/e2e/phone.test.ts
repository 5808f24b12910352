import type { Browser, Locator, Page } from 'playwright-core'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { channel, composer, dupe, eventually, logIn, message } from './harness/actions'
import {
  appUrl,
  keepPicturesOfFailures,
  launchBrowser,
  openWindow,
  phone,
  type Window,
} from './harness/browser'
import { freshCommunity } from './harness/emulators'
import { isOnScreen, longPress } from './harness/finger'

const smallestTargetPx = 44

let browser: Browser
let window: Window
let page: Page

keepPicturesOfFailures(() => [window])

beforeAll(async () => {
  await freshCommunity(300)
  browser = await launchBrowser()
  window = await openWindow(browser, { viewport: phone })
  page = window.page
  await logIn(page, dupe)
})

afterAll(async () => {
  expect(window.crashes).toEqual([])
  await browser.close()
})

test('the channel list slides in, and choosing a channel brings its conversation', async () => {
  await page.getByRole('button', { name: 'Channels' }).tap()
  await eventually(() => isOnScreen(channel(page, 'garden'))).toBe(true)
  await channel(page, 'garden').tap()
  await page.getByRole('textbox', { name: 'Message #garden' }).waitFor()
  await eventually(() => isOnScreen(composer(page))).toBe(true)
})

test('the back button leads from the conversation to the list it was chosen in', async () => {
  await page.goBack()
  await eventually(() => isOnScreen(channel(page, 'garden'))).toBe(true)
  await channel(page, 'garden').tap()
  await eventually(() => isOnScreen(composer(page))).toBe(true)
})

test('a message is written and sent by touch', async () => {
  await composer(page).tap()
  await composer(page).fill('Sent from the tram')
  await page.getByRole('button', { name: 'Send' }).tap()
  await page.locator('article[aria-busy="false"]').filter({ hasText: 'Sent from the tram' }).waitFor()
  expect(await composer(page).inputValue()).toBe('')
})

test('a long press offers what can be done with a message', async () => {
  await longPress(message(page, 'Sent from the tram'))
  await page.getByRole('menuitem', { name: 'Edit' }).waitFor()
  const item = await page.getByRole('menuitem', { name: 'Copy text' }).boundingBox()
  expect(item?.height).toBeGreaterThanOrEqual(smallestTargetPx)
  await page.getByRole('menuitem', { name: 'Delete message' }).tap()
  await eventually(() => message(page, 'Sent from the tram').count()).toBe(0)
  await page.getByRole('button', { name: 'Undo' }).tap()
  await message(page, 'Sent from the tram').waitFor()
})

test('a long press on a channel moves it to another category', async () => {
  await page.getByRole('button', { name: 'Channels' }).tap()
  await longPress(channel(page, 'garden'))
  await page.getByRole('menuitem', { name: 'Move to category…' }).tap()
  await page.getByRole('combobox', { name: 'Category' }).selectOption('Start here')
  await page.getByRole('button', { name: 'Move', exact: true }).tap()
  await eventually(async () => {
    const rows = await page.locator('nav[aria-label="Channels"] [data-focus-item]').allInnerTexts()
    return rows[rows.indexOf('Start here') + 3]
  }).toBe('garden')
  await page.getByRole('button', { name: 'Back' }).tap()
})

test('the main controls are large enough for a finger', async () => {
  const main = ['Channels', 'Show members', 'Send'].map((name) =>
    page.getByRole('button', { name, exact: true }),
  )
  for (const control of main) await expectFingerSized(control)
  await page.getByRole('button', { name: 'Channels' }).tap()
  await eventually(() => isOnScreen(channel(page, 'garden'))).toBe(true)
  await expectFingerSized(channel(page, 'garden'))
  await expectFingerSized(page.getByRole('button', { name: 'Create a channel', exact: true }))
  await expectFingerSized(page.getByRole('button', { name: 'Create a server' }))
  await expectFingerSized(page.getByRole('link', { name: 'Settings' }))
  await page.getByRole('button', { name: 'Back' }).tap()
})

test.each([390, 320])('nothing is wider than the screen at %i px', async (width) => {
  await page.setViewportSize({ width, height: phone.height })
  await composer(page).fill('Donaudampfschifffahrtsgesellschaft'.repeat(8))
  await page.getByRole('button', { name: 'Send' }).tap()
  await message(page, 'Donaudampfschifffahrt').first().waitFor()
  await expectNoOverflow()
  await page.goto(`${appUrl}/settings/account`)
  await page.getByLabel('Display name').waitFor()
  await expectNoOverflow()
  await page.goBack()
  await composer(page).waitFor()
})

test('a phone that asks for a picture of its screen finds one in its own size', async () => {
  // What Safari has, and this browser has not.
  await page.addInitScript(() => Object.defineProperty(navigator, 'standalone', { value: false }))
  await page.setViewportSize(phone)
  await page.reload()
  const images = page.locator('link[rel="apple-touch-startup-image"]')
  await eventually(() => images.count()).toBe(4)
  const seen = await images.evaluateAll(async (links) => {
    const matching = (links as HTMLLinkElement[]).filter(({ media }) => matchMedia(media).matches)
    return Promise.all(
      matching.map(async ({ href }) => {
        const image = new Image()
        image.src = href
        await image.decode()
        const context = new OffscreenCanvas(image.width, image.height).getContext('2d')
        context?.drawImage(image, 0, 0)
        const at = (x: number, y: number) => [...(context?.getImageData(x, y, 1, 1).data ?? [])].slice(0, 3)
        const { width, height } = image
        const [x, y] = [width / 2 + (0.5 * 56) / 24, height / 2 - (2 * 56) / 24]
        return { width, height, ground: at(4, 4), dot: at(Math.round(x), Math.round(y)) }
      }),
    )
  })
  expect(seen).toHaveLength(1)
  expect(seen[0]).toMatchObject({ width: phone.width, height: phone.height })
  const [red = 0, green = 0, blue = 0] = seen[0]?.dot ?? []
  expect(Math.max(...(seen[0]?.ground ?? [255]))).toBeLessThan(60)
  expect(red > green && green > blue && red > 180).toBe(true)
})

async function expectFingerSized(control: Locator) {
  const box = await control.first().boundingBox()
  const smaller = Math.round(Math.min(box?.width ?? 0, box?.height ?? 0))
  expect(smaller, String(control)).toBeGreaterThanOrEqual(smallestTargetPx)
}

async function expectNoOverflow() {
  const excess = await page.evaluate(() => {
    const boxes = [document.documentElement, ...document.querySelectorAll('[role="log"], main, nav')]
    return boxes.map((box) => box.scrollWidth - box.clientWidth).filter((px) => px > 0)
  })
  expect(excess).toEqual([])
}
