import { asServerId, asUid, type ServerId } from '@parley/domain/ids'
import { timings } from '@parley/domain/limits'
import type { Browser, Page } from 'playwright-core'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { refs } from '../../functions/src/lib/db'
import {
  chooseFromServerMenu,
  composer,
  dupe,
  fillRegistration,
  logIn,
  message,
  openChannel,
  say,
  sayForGood,
} from './harness/actions'
import { keepPicturesOfFailures, launchBrowser, openWindow, phone, type Window } from './harness/browser'
import { freshCommunity } from './harness/emulators'
import { changeAccount, uidOf } from './harness/people'

let browser: Browser
let ada: Window
let bo: Window
let cy: Window
let link: string
let serverId: ServerId

const password = 'a long sentence'
const bosAccount = { displayName: 'Bo', username: 'bo_reads', email: 'bo@example.com', password }
const cysAccount = { displayName: 'Cy', username: 'cy_reads', email: 'cy@example.com', password }
/** The first call starts the function's process. */
const coldStart = { timeout: 60_000 }

keepPicturesOfFailures(() => [ada, bo, cy])

beforeAll(async () => {
  serverId = asServerId((await freshCommunity(100)).serverId)
  browser = await launchBrowser()
  ada = await openWindow(browser)
  bo = await openWindow(browser)
  cy = await openWindow(browser, { viewport: phone, theme: 'light' })
  await logIn(ada.page, dupe)
})

afterAll(async () => {
  expect([...ada.crashes, ...bo.crashes, ...cy.crashes]).toEqual([])
  await browser.close()
})

async function openNewcomers(page: Page): Promise<void> {
  await chooseFromServerMenu(page, 'Harbour Commons', 'Server settings')
  await page.getByRole('link', { name: 'Newcomers' }).click()
  await page.getByRole('heading', { name: 'Newcomers' }).waitFor()
}

async function save(page: Page): Promise<void> {
  await page.getByRole('button', { name: 'Save changes' }).click()
  await page.getByText('You have changes that are not saved.').waitFor({ state: 'detached', ...coldStart })
}

async function joinByLink({ page }: Window, account: typeof bosAccount): Promise<void> {
  await page.goto(link)
  await page.getByRole('link', { name: 'Create an account to join' }).click(coldStart)
  await fillRegistration(page, account)
  await page.getByRole('button', { name: 'Join Harbour Commons' }).click(coldStart)
  await page.getByRole('button', { name: 'Read the rules' }).waitFor(coldStart)
}

/** As by the link in the mail, opened on another device. */
async function verify(page: Page, { email }: { email: string }): Promise<void> {
  await changeAccount(email, { emailVerified: true })
  await page.reload()
}

/** The line that greets somebody. It has no text of theirs, but a time. */
const joinOf = (page: Page, name: string) =>
  page.getByRole('article').filter({ hasText: new RegExp(`^${greetings(name).join('|')}`) })

const greetings = (name: string) => [
  `${name} has come in`,
  `Make room at the table, ${name} is here`,
  `${name} found the door`,
  `Say hello to ${name}`,
  `The kettle is on, ${name}`,
  `${name} is one of us`,
]

const picture = (page: Page, name: string) => page.screenshot({ path: `.cache/gates/${name}.png` })

test('whoever manages the server says what newcomers are asked for', async () => {
  const { page } = ada
  await openChannel(page, 'garden')
  await chooseFromServerMenu(page, 'Harbour Commons', 'Invite people')
  const field = page.getByRole('dialog').getByRole('textbox', { name: 'Invite link' })
  await field.waitFor(coldStart)
  link = await field.inputValue()
  await page.keyboard.press('Escape')

  await openNewcomers(page)
  expect(new URL(page.url()).pathname).toBe(`/s/${serverId}/settings/newcomers`)
  await page.getByRole('radio', { name: 'A verified e-mail address' }).check()
  await page.getByLabel('Rules').fill('Be **kind**.\n- No shouting in the library.\n- Water what you pick.')
  await page
    .getByText('1,937 characters left')
    .or(page.getByText(/19\d\d characters left/))
    .waitFor()
  await page.getByLabel('Say who has joined').selectOption('#garden')
  await picture(page, 'settings-dark')
  await page.emulateMedia({ colorScheme: 'light' })
  await picture(page, 'settings-light')
  await page.setViewportSize(phone)
  await picture(page, 'settings-phone-light')
  await page.emulateMedia({ colorScheme: 'dark' })
  await page.setViewportSize({ width: 1440, height: 900 })
  await save(page)
  await page.getByRole('button', { name: 'Close settings' }).click()
  await openChannel(page, 'garden')
})

test('a newcomer reads the rules and agrees, verifies their address, and talks', async () => {
  const { page } = bo
  await joinByLink(bo, bosAccount)
  expect(await composer(page).count()).toBe(0)
  await picture(page, 'rules-notice-dark')
  await page.getByRole('button', { name: 'Read the rules' }).click()
  const dialog = page.getByRole('dialog', { name: 'Rules of Harbour Commons' })
  await dialog.getByText('Water what you pick.').waitFor()
  await picture(page, 'rules-dark')
  await dialog.getByRole('button', { name: 'I agree' }).click()
  await dialog.waitFor({ state: 'detached', ...coldStart })

  await page.getByText('This server asks for a verified e-mail address before you can write.').waitFor()
  await page.getByRole('button', { name: 'Send the link again' }).click()
  await page.getByText('A new link is on its way to bo@example.com.').waitFor()
  await picture(page, 'email-dark')
  expect(await composer(page).count()).toBe(0)
  await verify(page, bosAccount)
  await composer(page).waitFor()
  await sayForGood(page, 'Hello, I have read them all')
  await message(ada.page, 'Hello, I have read them all').waitFor(coldStart)
})

test('the channel that was chosen says that they came, in one line that stays as it is', async () => {
  for (const { page } of [ada, bo]) await joinOf(page, 'Bo').waitFor()
  await picture(ada.page, 'join-dark')
  expect(await joinOf(bo.page, 'Bo').innerText()).toBe(await joinOf(ada.page, 'Bo').innerText())
  // The way up from the composer leads to their own words, and from there no further.
  await composer(bo.page).press('ArrowUp')
  await bo.page.getByRole('textbox', { name: 'Edit message' }).waitFor()
  await bo.page.keyboard.press('Escape')
  await joinOf(bo.page, 'Bo').hover()
  await joinOf(bo.page, 'Bo').getByRole('button', { name: 'Delete' }).waitFor()
  expect(await joinOf(bo.page, 'Bo').getByRole('button', { name: 'Edit' }).count()).toBe(0)
})

test('on a phone as well', async () => {
  const { page } = cy
  await joinByLink(cy, cysAccount)
  await picture(page, 'rules-notice-phone')
  await page.getByRole('button', { name: 'Read the rules' }).tap()
  await picture(page, 'rules-phone')
  await page.getByRole('button', { name: 'I agree' }).tap()
  await page.getByRole('button', { name: 'Send the link again' }).waitFor(coldStart)
  await picture(page, 'email-phone')
  const excess = () =>
    page.evaluate(() => document.documentElement.scrollWidth - document.documentElement.clientWidth)
  expect(await excess()).toBe(0)
  await verify(page, cysAccount)
  await composer(page).waitFor()
  await say(page, 'Hello from a bench')
  await message(ada.page, 'Hello from a bench').waitFor(coldStart)
})

test('a wait says until when, and ends by itself', async () => {
  await openNewcomers(ada.page)
  await ada.page.getByRole('radio', { name: '10 minutes of membership' }).check()
  await save(ada.page)
  const notice = bo.page.getByText(/This server asks newcomers to wait a little\. .* from \d\d:\d\d on\./)
  await notice.waitFor(coldStart)
  await picture(bo.page, 'wait-dark')

  const leftMs = 10_000
  const joinedAt = Date.now() - timings.memberNewMs + leftMs
  await refs
    .access(serverId, asUid(await uidOf(bosAccount.email)))
    .update({ joinedAt: new Date(joinedAt), accountAt: new Date(joinedAt) })
  await composer(bo.page).waitFor()
  expect(Date.now()).toBeGreaterThanOrEqual(joinedAt + timings.memberNewMs)
  await say(bo.page, 'It was not long')
  await ada.page.getByRole('button', { name: 'Close settings' }).click()
  await message(ada.page, 'It was not long').waitFor(coldStart)
})
