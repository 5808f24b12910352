import type { Browser } from 'playwright-core'
import { afterAll, beforeAll, expect, test } from 'vitest'
import {
  chooseFromMenu,
  composer,
  dupe,
  dupette,
  eventually,
  logIn,
  message,
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
  await freshCommunity()
  browser = await launchBrowser()
  ada = await openWindow(browser)
  bo = await openWindow(browser)
  await Promise.all([logIn(ada.page, dupe), logIn(bo.page, dupette)])
  await openChannel(ada.page, 'garden')
  await openChannel(bo.page, 'garden')
})

afterAll(async () => {
  expect([...ada.crashes, ...bo.crashes]).toEqual([])
  await browser.close()
})

test('what one person sends appears on the other’s screen', async () => {
  await say(ada.page, 'The first beans are up')
  await message(ada.page, 'The first beans are up').waitFor()
  await message(bo.page, 'The first beans are up').waitFor()
  await say(bo.page, 'Ours are still asleep')
  await message(ada.page, 'Ours are still asleep').waitFor()
})

test('typing shows on the other’s screen, and ends with the message', async () => {
  await composer(bo.page).pressSequentially('Wait a moment')
  await ada.page.getByText('Dupette is typing').waitFor()
  await composer(bo.page).press('Enter')
  await message(ada.page, 'Wait a moment').waitFor()
  await ada.page.getByText('Dupette is typing').waitFor({ state: 'hidden' })
})

test('arrow up edits the last message, here and there', async () => {
  await sayForGood(ada.page, 'Slugs eat at nite')
  await message(bo.page, 'Slugs eat at nite').waitFor()
  await composer(ada.page).press('ArrowUp')
  const editor = ada.page.getByRole('textbox', { name: /^Edit/ })
  await editor.fill('Slugs eat at night')
  await editor.press('Enter')
  await message(bo.page, 'Slugs eat at night').getByText('(edited)').waitFor()
  await eventually(() => message(bo.page, 'Slugs eat at nite').count()).toBe(0)
})

test('a deleted message can be brought back, and is gone for everyone otherwise', async () => {
  await sayForGood(ada.page, 'Said too soon')
  await message(bo.page, 'Said too soon').waitFor()
  await chooseFromMenu(ada.page, 'Said too soon', 'Delete message')
  await eventually(() => message(ada.page, 'Said too soon').count()).toBe(0)
  await ada.page.getByRole('button', { name: 'Undo' }).click()
  await message(ada.page, 'Said too soon').waitFor()
  await chooseFromMenu(ada.page, 'Said too soon', 'Delete message')
  await eventually(() => message(bo.page, 'Said too soon').count()).toBe(0)
})

test('nobody edits or deletes what somebody else said without the permission', async () => {
  await message(bo.page, 'The first beans are up').click({ button: 'right' })
  await bo.page.getByRole('menuitem', { name: 'Copy text' }).waitFor()
  expect(await bo.page.getByRole('menuitem', { name: 'Edit' }).count()).toBe(0)
  expect(await bo.page.getByRole('menuitem', { name: 'Delete' }).count()).toBe(0)
  await bo.page.keyboard.press('Escape')
})

test('links can be opened, and everything else stays text', async () => {
  await say(ada.page, 'See https://example.org/beans and <b>this</b> javascript:alert(1)')
  const row = message(bo.page, 'See https://example.org/beans')
  const link = row.getByRole('link')
  await link.waitFor()
  expect(await link.getAttribute('href')).toBe('https://example.org/beans')
  expect(await link.getAttribute('rel')).toContain('noopener')
  expect(await row.textContent()).toContain('<b>this</b> javascript:alert(1)')
})

test('a second tab of the same person agrees with the first', async () => {
  const tab = await ada.context.newPage()
  await tab.goto(ada.page.url())
  await message(tab, 'Ours are still asleep').waitFor()
  await say(tab, 'From the other tab')
  await message(ada.page, 'From the other tab').waitFor()
  await message(bo.page, 'From the other tab').waitFor()
  expect(await message(ada.page, 'From the other tab').count()).toBe(1)
  await tab.close()
})

test('a draft survives a reload, and belongs to its channel', async () => {
  await composer(ada.page).fill('Half a thought')
  await openChannel(ada.page, 'kitchen')
  expect(await composer(ada.page).inputValue()).toBe('')
  await openChannel(ada.page, 'garden')
  await ada.page.reload()
  await composer(ada.page).waitFor()
  expect(await composer(ada.page).inputValue()).toBe('Half a thought')
  await composer(ada.page).fill('')
})

test('a text that is too long is not sent and not lost', async () => {
  const long = 'word '.repeat(900)
  await composer(ada.page).fill(long)
  await composer(ada.page).press('Enter')
  await ada.page.getByText(/characters too long/).waitFor()
  expect(await composer(ada.page).inputValue()).toBe(long)
  await composer(ada.page).fill('')
})
