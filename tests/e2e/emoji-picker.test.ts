import type { Browser, Page } from 'playwright-core'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { composer, dupe, dupette, eventually, logIn, message } from './harness/actions'
import { keepPicturesOfFailures, launchBrowser, openWindow, phone, type Window } from './harness/browser'
import { freshCommunity } from './harness/emulators'

const smallestTargetPx = 44

let browser: Browser
let ada: Window
let bo: Window
let page: Page

keepPicturesOfFailures(() => [ada, bo])

beforeAll(async () => {
  await freshCommunity(100)
  browser = await launchBrowser()
  ada = await openWindow(browser)
  bo = await openWindow(browser, { viewport: phone })
  page = ada.page
  await Promise.all([logIn(ada.page, dupe), logIn(bo.page, dupette)])
})

afterAll(async () => {
  expect([...ada.crashes, ...bo.crashes]).toEqual([])
  await browser.close()
})

const picker = (of: Page) => of.getByRole('dialog', { name: 'Insert an emoji' })
const search = (of: Page) => picker(of).getByRole('searchbox', { name: 'Search emoji' })
const emoji = (of: Page, name: string) => picker(of).getByRole('gridcell', { name, exact: true })
const button = (of: Page) => of.getByRole('button', { name: 'Emoji', exact: true })
const active = (of: Page) => picker(of).locator('[data-active-emoji]')
const firstRow = (of: Page) => picker(of).getByRole('row').first().getByRole('gridcell').allInnerTexts()
const text = (of: Page) => composer(of).inputValue()
const gone = (of: Page) => picker(of).waitFor({ state: 'detached' })
const hasFocus = (of: Page) => composer(of).evaluate((field) => field === document.activeElement)
const fieldShows = (of: Page, value: string) => eventually(() => text(of)).toBe(value)

/** At the end of a row a key does nothing, so one more is no harm; the row may be drawn anew between two. */
const pressUntil = (key: string, name: string) =>
  eventually(async () => {
    await page.keyboard.press(key)
    return active(page).innerText()
  }).toContain(name)

test('without a network it says so, and tries again when told to', async () => {
  await page.context().route('**/assets/emoji/**', (route) => route.abort())
  await button(page).click()
  await picker(page).getByText('The emoji could not be loaded. Check your connection.').waitFor()
  await page.context().unroute('**/assets/emoji/**')
  await picker(page).getByRole('button', { name: 'Try again' }).click()
  await emoji(page, 'Thumbs up').first().waitFor()
  await eventually(() => search(page).evaluate((field) => field === document.activeElement)).toBe(true)
})

test('the button that opened it closes it, and so does Escape', async () => {
  await button(page).click()
  await gone(page)
  await button(page).click()
  await search(page).waitFor()
  await page.keyboard.press('Escape')
  await gone(page)
})

test('it starts with what most people use', async () => {
  await button(page).click()
  await eventually(() => firstRow(page)).toEqual(['👍', '❤️', '😂', '🎉', '😮', '😢'])
  await page.keyboard.press('Escape')
  await gone(page)
})

test('a word and Enter put an emoji where the caret was', async () => {
  await composer(page).fill('Well done!')
  for (let i = 0; i < '!'.length; i++) await page.keyboard.press('ArrowLeft')
  await page.keyboard.press('Control+e')
  await search(page).waitFor()
  await page.keyboard.type('thumbs')
  await eventually(() => active(page).innerText()).toContain('Thumbs up')
  await pressUntil('ArrowRight', 'Thumbs down')
  await pressUntil('ArrowLeft', 'Thumbs up')
  await page.keyboard.press('Enter')
  await gone(page)
  await fieldShows(page, 'Well done👍!')
  await eventually(() => hasFocus(page)).toBe(true)
  await page.keyboard.type(' Ada')
  await fieldShows(page, 'Well done👍 Ada!')
  for (let i = 0; i < ' Ada'.length; i++) await page.keyboard.press('Backspace')
  await page.keyboard.press('End')
  await page.keyboard.press('Enter')
  await message(page, 'Well done👍!').waitFor()
})

test('the browser’s own Undo knows of it', async () => {
  await composer(page).fill('')
  await composer(page).click()
  await page.keyboard.type('Ready')
  await page.keyboard.press('Control+e')
  await emoji(page, 'Party popper').first().click()
  await fieldShows(page, 'Ready🎉')
  await page.keyboard.press('Control+z')
  await fieldShows(page, 'Ready')
  await composer(page).fill('')
})

test('what nobody called so is said in a sentence', async () => {
  await button(page).click()
  await search(page).fill('xyzzy')
  await picker(page).getByText('No emoji is called “xyzzy”.').waitFor()
  await page.keyboard.press('Escape')
  await gone(page)
})

test('what is used most comes first the next time, also after a reload', async () => {
  await composer(page).fill('')
  for (let i = 0; i < 2; i++) {
    await button(page).click()
    await search(page).fill('fox')
    await emoji(page, 'Fox').click()
    await gone(page)
  }
  await fieldShows(page, '🦊🦊')
  await button(page).click()
  await eventually(async () => (await firstRow(page))[0]).toBe('🦊')
  await page.reload()
  await fieldShows(page, '🦊🦊')
  await button(page).click()
  await eventually(async () => (await firstRow(page))[0]).toBe('🦊')
})

test('while something is searched, nothing is found twice', async () => {
  await search(page).fill('fox')
  await eventually(() => emoji(page, 'Fox').count()).toBe(1)
  await search(page).fill('')
  await eventually(async () => (await firstRow(page))[0]).toBe('🦊')
})

test('a category is one press away', async () => {
  const flags = picker(page).getByRole('button', { name: 'Flags' })
  await flags.click()
  await eventually(() => flags.getAttribute('aria-current')).toBe('true')
  await emoji(page, 'Chequered flag')
    .or(emoji(page, 'Checkered flag'))
    .or(emoji(page, 'Flag: Wales'))
    .first()
    .waitFor()
})

test('a tone of skin is remembered', async () => {
  await picker(page).getByRole('button', { name: 'Skin tone: none' }).click()
  await picker(page).getByRole('button', { name: 'Skin tone: light', exact: true }).waitFor()
  await page.reload()
  await fieldShows(page, '🦊🦊')
  await button(page).click()
  await picker(page).getByRole('button', { name: 'Skin tone: light', exact: true }).waitFor()
  await search(page).fill('waving hand')
  await emoji(page, 'Waving hand').click()
  await fieldShows(page, '🦊🦊👋🏻')
  await button(page).click()
  await emoji(page, 'Waving hand: light skin tone').waitFor()
})

test('on a phone it is a sheet, and no keyboard covers it', async () => {
  const { page: small } = bo
  await composer(small).fill('On the tram')
  await button(small).tap()
  const party = emoji(small, 'Party popper').first()
  await party.waitFor()
  expect(await search(small).evaluate((field) => field === document.activeElement)).toBe(false)
  const box = await picker(small).boundingBox()
  expect(box).toMatchObject({ x: 0, width: phone.width })
  expect(Math.round(box!.y + box!.height)).toBe(phone.height)
  const target = await party.boundingBox()
  expect(Math.min(target!.width, target!.height)).toBeGreaterThanOrEqual(smallestTargetPx)
  await party.tap()
  await gone(small)
  await fieldShows(small, 'On the tram🎉')
  await eventually(() => hasFocus(small)).toBe(true)
  await small.keyboard.type('!')
  await fieldShows(small, 'On the tram🎉!')
})
