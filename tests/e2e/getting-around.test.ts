import type { Browser, Page } from 'playwright-core'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { shortcuts } from '../../web/src/features/keyboard/shortcuts'
import {
  afterTriggers,
  composer,
  dupe,
  dupette,
  eventually,
  logIn,
  openChannel,
  say,
  sayForGood,
} from './harness/actions'
import { keepPicturesOfFailures, launchBrowser, openWindow, type Window } from './harness/browser'
import { freshCommunity } from './harness/emulators'

let browser: Browser
let ada: Window
let bo: Window

keepPicturesOfFailures(() => [ada, bo])

beforeAll(async () => {
  await freshCommunity(300)
  browser = await launchBrowser()
  ada = await openWindow(browser)
  bo = await openWindow(browser)
  await Promise.all([logIn(ada.page, dupe), logIn(bo.page, dupette)])
})

afterAll(async () => {
  expect([...ada.crashes, ...bo.crashes]).toEqual([])
  await browser.close()
})

const switcher = (page: Page) => page.getByRole('combobox', { name: 'Find or jump to' })
const card = (page: Page, name: string) => page.getByRole('dialog', { name, exact: true })
const members = (page: Page) => page.getByRole('region', { name: 'Members' })

async function jumpTo(page: Page, letters: string) {
  await page.keyboard.press('Control+k')
  await switcher(page).waitFor()
  await page.keyboard.type(letters)
  await page.getByRole('option').first().waitFor()
  await page.keyboard.press('Enter')
  await switcher(page).waitFor({ state: 'detached' })
}

test('a few letters lead to another channel, and to another server, without a mouse', async () => {
  const { page } = bo
  await jumpTo(page, '#kitc')
  await page.getByRole('textbox', { name: 'Message #kitchen' }).waitFor()
  await page.getByRole('button', { name: 'Create a server' }).click()
  await page.getByLabel('Server name').fill('Dupette’s shed')
  await page.getByLabel('Server name').press('Enter')
  await page.getByRole('heading', { name: 'Dupette’s shed' }).waitFor({ timeout: 60_000 })
  await page.getByRole('textbox', { name: 'Message #general' }).waitFor()

  await jumpTo(page, 'gard')
  await page.getByRole('textbox', { name: 'Message #garden' }).waitFor()
  await page.getByRole('heading', { name: 'Harbour Commons' }).waitFor()
  await jumpTo(page, '*shed')
  await page.getByRole('heading', { name: 'Dupette’s shed' }).waitFor()

  // Where one was last stands first while nothing is typed.
  await page.keyboard.press('Control+k')
  await eventually(() => page.getByRole('option').first().textContent()).toContain('garden')
  await page.keyboard.press('Enter')
  await page.getByRole('textbox', { name: 'Message #garden' }).waitFor()
})

test('the list is walked with the arrows and left with Escape', async () => {
  const { page } = bo
  await page.getByRole('button', { name: 'Find or jump to…' }).click()
  await page.keyboard.type('e')
  const options = page.getByRole('option')
  await eventually(() => options.count()).toBeGreaterThan(2)
  const isHighlighted = (index: number) => options.nth(index).getAttribute('data-highlighted')
  await eventually(() => isHighlighted(0)).toBe('')
  await page.keyboard.press('ArrowDown')
  await eventually(() => isHighlighted(1)).toBe('')
  await page.keyboard.press('End')
  await page.keyboard.press('ArrowUp')
  await switcher(page).fill('no such place anywhere')
  await page.getByText('Nothing here has this name').waitFor()
  await page.keyboard.press('Escape')
  await switcher(page).waitFor({ state: 'detached' })
})

test('a nickname is seen by the others as soon as it is given', async () => {
  await openChannel(ada.page, 'garden')
  await openChannel(bo.page, 'garden')
  await sayForGood(bo.page, 'Sweet peas are out')
  const heading = ada.page.getByRole('article').filter({ hasText: 'Sweet peas' })
  await heading.getByRole('button', { name: 'Dupette', exact: true }).first().waitFor()

  await jumpTo(bo.page, '@dupette')
  await card(bo.page, 'Dupette').getByText('@dupette').waitFor()
  await bo.page.getByRole('button', { name: 'Edit nickname' }).click()
  const field = bo.page.getByLabel('Nickname')
  await field.fill('x'.repeat(33))
  await field.press('Enter')
  await bo.page.getByText('Use at most 32 characters.').waitFor()
  expect(await field.inputValue()).toHaveLength(33)
  await field.fill('Sweet Pea')
  await field.press('Enter')
  // The first call starts the function's process.
  await card(bo.page, 'Sweet Pea').getByText('Dupette', { exact: true }).waitFor({ timeout: 60_000 })
  const edit = bo.page.getByRole('button', { name: 'Edit nickname' })
  await eventually(() => edit.evaluate((button) => button === document.activeElement)).toBe(true)

  await members(ada.page).getByText('Sweet Pea').waitFor()
  await heading.getByRole('button', { name: 'Sweet Pea' }).first().waitFor()
  await bo.page.keyboard.press('Escape')
  await composer(bo.page).pressSequentially('And')
  await ada.page.getByText('Sweet Pea is typing').waitFor()
  await composer(bo.page).fill('')
})

test('somebody’s card opens and closes by keyboard, and whoever stands above may rename them', async () => {
  const { page } = ada
  const row = members(page).getByRole('button', { name: 'Sweet Pea' })
  await row.focus()
  await page.keyboard.press('Enter')
  await card(page, 'Sweet Pea').getByText('Here for the books and the sweet peas.').waitFor()
  await card(page, 'Sweet Pea').getByText('Gardener').waitFor()
  await page.keyboard.press('Escape')
  await card(page, 'Sweet Pea').waitFor({ state: 'detached' })
  await eventually(() => row.evaluate((element) => element === document.activeElement)).toBe(true)

  await page.keyboard.press('Enter')
  await page.getByRole('button', { name: 'Edit nickname' }).click()
  await page.getByLabel('Nickname').fill('')
  await page.keyboard.press('Enter')
  await card(page, 'Dupette').waitFor()
  await members(bo.page)
    .getByRole('button', { name: /^Dupette\b/ })
    .waitFor(afterTriggers)
  await page.keyboard.press('Escape')

  // Bo holds no such role: others' names are nothing for her to change.
  await members(bo.page)
    .getByRole('button', { name: /^Dupe\b/ })
    .click()
  await card(bo.page, 'Dupe').getByText('@dupe', { exact: true }).waitFor()
  expect(await bo.page.getByRole('button', { name: 'Edit nickname' }).count()).toBe(0)
  await bo.page.keyboard.press('Escape')
})

test('a half-typed nickname is there again after a click beside the card, until it is given up', async () => {
  const { page } = bo
  const row = members(page).getByRole('button', { name: /^Dupette\b/ })
  const field = page.getByLabel('Nickname')
  await row.click()
  await page.getByRole('button', { name: 'Edit nickname' }).click()
  await field.fill('Half a na')
  await page.getByRole('heading', { level: 1 }).click()
  await card(page, 'Dupette').waitFor({ state: 'detached' })
  await row.click()
  await field.waitFor()
  expect(await field.inputValue()).toBe('Half a na')
  await eventually(() => field.evaluate((input) => input === document.activeElement)).toBe(true)
  // Nobody else's card has it.
  await page.getByRole('heading', { level: 1 }).click()
  await card(page, 'Dupette').waitFor({ state: 'detached' })
  await members(page)
    .getByRole('button', { name: /^Dupe\b/ })
    .click()
  await card(page, 'Dupe').getByText('@dupe', { exact: true }).waitFor()
  expect(await field.count()).toBe(0)
  await page.keyboard.press('Escape')

  await row.click()
  await field.press('Escape')
  await page.getByRole('button', { name: 'Edit nickname' }).click()
  expect(await field.inputValue()).toBe('')
  await page.getByRole('button', { name: 'Cancel' }).click()
  await page.keyboard.press('Escape')
  await card(page, 'Dupette').waitFor({ state: 'detached' })
})

test('unread channels are a walk of their own, and one key reads them all', async () => {
  await openChannel(bo.page, 'general')
  await openChannel(ada.page, 'kitchen')
  await say(ada.page, 'Soup at six')
  const kitchen = bo.page.getByRole('link', { name: /^kitchen,.*unread/ })
  // The first events start the functions' processes, which takes a while on a small machine.
  await kitchen.waitFor({ timeout: 60_000 })
  await composer(bo.page).focus()
  await bo.page.keyboard.press('Shift+Escape')
  await bo.page.getByText('All channels are marked as read').waitFor()
  await eventually(() => bo.page.getByRole('link', { name: /unread/ }).count()).toBe(0)

  await say(ada.page, 'Bring a bowl')
  await kitchen.waitFor()
  await bo.page.keyboard.press('Alt+Shift+ArrowDown')
  await bo.page.getByRole('textbox', { name: 'Message #kitchen' }).waitFor()
})

test('the page keys move the conversation, and Escape returns to its end', async () => {
  const { page } = ada
  await openChannel(page, 'general')
  await page.getByRole('article').first().waitFor()
  const jump = page.getByRole('button', { name: /Jump to present/ })
  await eventually(async () => {
    await page.keyboard.press('PageUp')
    return jump.count()
  }).toBe(1)
  // Somebody who writes keeps their keys.
  await composer(page).fill('half a sentence')
  await page.keyboard.press('Escape')
  expect(await jump.count()).toBe(1)
  await composer(page).fill('')
  await page.keyboard.press('Escape')
  await eventually(() => jump.count()).toBe(0)

  await page.keyboard.press('Control+u')
  await members(page).waitFor({ state: 'detached' })
  await page.keyboard.press('Control+u')
  await members(page).waitFor()
})

test('the overlay shows every shortcut there is', async () => {
  const { page } = ada
  await page.keyboard.press('Control+/')
  const overlay = page.getByRole('dialog', { name: 'Keyboard shortcuts' })
  await overlay.waitFor()
  const shown = await overlay.getByRole('term').allTextContents()
  expect(new Set(shown).size).toBeGreaterThan(0)
  expect(shown).toHaveLength(Object.keys(shortcuts).length)
  await page.keyboard.press('Escape')
  await overlay.waitFor({ state: 'detached' })
})
