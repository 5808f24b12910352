import type { Browser, Page } from 'playwright-core'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { composer, dupette, register } from './harness/actions'
import {
  appUrl,
  keepPicturesOfFailures,
  launchBrowser,
  openWindow,
  phone,
  type Window,
} from './harness/browser'
import { freshCommunity } from './harness/emulators'
import { joinServers } from './harness/manyServers'
import { changeAccount } from './harness/people'

/** The functions' processes start with their first calls. */
const firstCall = { timeout: 60_000 }

let browser: Browser
let desk: Window
let other: Window
let page: Page
/** Dupette's. */
let serverId: string

const ines = { email: 'ines@example.com', name: 'Inês Prado' }
const maro = {
  displayName: 'Maro',
  username: 'maro',
  email: 'maro@example.com',
  password: 'a long sentence',
}

keepPicturesOfFailures(() => [desk, other])

beforeAll(async () => {
  await freshCommunity(50)
  serverId = (await joinServers(1))[0]!.id
  browser = await launchBrowser()
  desk = await openWindow(browser)
  other = await openWindow(browser, { viewport: phone, theme: 'light' })
  page = desk.page
})

afterAll(async () => {
  expect([...desk.crashes, ...other.crashes]).toEqual([])
  await browser.close()
})

test('closing the window of a provider is said beside the buttons, and nothing typed is lost', async () => {
  await page.goto(`${appUrl}/login`)
  await page.getByLabel('E-mail').fill('half@an')
  await page.getByRole('button', { name: 'Continue with Google' }).click()
  await page.getByRole('dialog', { name: 'In place of Google' }).waitFor()
  await page.keyboard.press('Escape')
  await page.getByRole('alert').filter({ hasText: 'The window was closed' }).waitFor()
  expect(await page.getByLabel('E-mail').inputValue()).toBe('half@an')
})

test('without a network a provider is out of reach, and that is said', async () => {
  await page.getByRole('button', { name: 'Continue with GitHub' }).click()
  await page.getByLabel('Address there').fill(ines.email)
  await desk.context.setOffline(true)
  await page.keyboard.press('Enter')
  await page.getByRole('alert').filter({ hasText: 'You are offline' }).waitFor()
  await desk.context.setOffline(false)
})

test('somebody new comes through Google by keyboard, chooses a name and gets to where they wanted', async () => {
  await page.goto(`${appUrl}/login?next=%2Fsettings%2Faccount`)
  await page.getByRole('button', { name: 'Continue with Google' }).focus()
  await page.keyboard.press('Enter')
  await page.getByLabel('Address there').and(page.locator(':focus')).waitFor()
  await page.keyboard.type(ines.email)
  await page.keyboard.press('Tab')
  await page.keyboard.type(ines.name)
  await page.keyboard.press('Enter')
  await page.getByText('What are you called?').waitFor()
  expect(await page.getByLabel('Display name').inputValue()).toBe(ines.name)
  await page.getByLabel('Username').fill('ines')
  await page.keyboard.press('Enter')
  await page.getByRole('heading', { name: 'Ways to log in' }).waitFor(firstCall)
  await page.getByText('Your e-mail address is verified').waitFor()
})

test('the only way in cannot be taken away', async () => {
  await page.getByText('Your only way in').waitFor()
  expect(await page.getByRole('button', { name: 'Disconnect Google' }).count()).toBe(0)
})

test('she comes back on her phone and is in at once', async () => {
  await other.page.goto(`${appUrl}/login`)
  await comeThrough(other.page, 'Google', ines.email)
  await other.page.getByText('A room of your own').waitFor()
})

test('whoever finds her screen open neither makes themselves a way in nor takes one away', async () => {
  await page.getByRole('button', { name: 'Connect GitHub' }).click()
  await page.getByRole('button', { name: 'Confirm' }).click()
  await sayWho(page, 'somebody.else@example.com')
  await page.getByRole('alert').filter({ hasText: 'That is somebody else' }).waitFor()
  expect(await page.getByRole('button', { name: 'Go to GitHub' }).count()).toBe(0)
  await page.getByRole('button', { name: 'Cancel' }).click()
})

test('a second way in is connected, and of two open pages only one can take one away', async () => {
  await page.getByRole('button', { name: 'Connect GitHub' }).click()
  // By keyboard: each step has the focus where it goes on.
  await page.getByRole('button', { name: 'Confirm' }).and(page.locator(':focus')).waitFor()
  await page.keyboard.press('Enter')
  await sayWho(page, ines.email)
  await page.getByRole('button', { name: 'Go to GitHub' }).and(page.locator(':focus')).waitFor()
  await page.keyboard.press('Enter')
  await sayWho(page, 'ines.codes@example.com')
  await page.getByRole('button', { name: 'Disconnect GitHub' }).waitFor()
  await other.page.goto(`${appUrl}/settings/account`)
  await other.page.getByRole('button', { name: 'Disconnect Google' }).click()
  await other.page.getByRole('button', { name: 'Confirm and disconnect' }).click()
  await sayWho(other.page, ines.email)
  await other.page.getByText('Your only way in').waitFor()
  // Her page at the desk does not know yet, and looks before it asks who she is.
  await page.getByRole('button', { name: 'Disconnect GitHub' }).click()
  await page.getByText('Your only way in').waitFor()
  await page.getByRole('button', { name: 'Connect Google' }).waitFor()
})

test('who has no password shows through the provider who they are before they get one', async () => {
  await page.getByRole('button', { name: 'Add a password' }).click()
  await page.getByLabel('New password').fill('a sentence of mine')
  await page.getByRole('button', { name: 'Add password' }).click()
  await sayWho(page, 'somebody.else@example.com')
  await page.getByRole('alert').filter({ hasText: 'That is somebody else' }).waitFor()
  expect(await page.getByLabel('New password').inputValue()).toBe('a sentence of mine')
  await page.getByRole('button', { name: 'Add password' }).click()
  await sayWho(page, 'ines.codes@example.com')
  await page.getByText('With your e-mail address').waitFor()
  await logOut(page)
  await page.getByLabel('E-mail').fill(ines.email)
  await page.getByLabel('Password', { exact: true }).fill('a sentence of mine')
  await page.getByRole('button', { name: 'Log in' }).click()
  await page.getByText('A room of your own').waitFor()
  await logOut(page)
})

test('an address that has an account is no second one: its owner logs in, and GitHub is connected', async () => {
  await register(page, maro)
  await page.getByText('A room of your own').waitFor(firstCall)
  await logOut(page)

  await page.goto(`${appUrl}/register?next=%2Fsettings%2Faccount`)
  await comeThrough(page, 'GitHub', maro.email)
  await page.getByText('There is already an account for maro@example.com').waitFor()
  expect(await page.getByLabel('E-mail').inputValue()).toBe(maro.email)
  await page.getByLabel('Password', { exact: true }).fill('not this one')
  await page.keyboard.press('Enter')
  await page.getByText('The e-mail address or the password is wrong').waitFor()
  await page.getByLabel('Password', { exact: true }).fill(maro.password)
  await page.keyboard.press('Enter')
  await page.getByRole('button', { name: 'Disconnect GitHub' }).waitFor()

  await logOut(page)
  await comeThrough(page, 'GitHub', maro.email)
  await page.getByText('A room of your own').waitFor()
})

test('an account at a provider that opens another account here is not connected', async () => {
  await page.goto(`${appUrl}/settings/account`)
  await page.getByRole('button', { name: 'Connect Google' }).click()
  await page.getByLabel('Your password').and(page.locator(':focus')).waitFor()
  await page.keyboard.type('not this one')
  await page.keyboard.press('Enter')
  await page.getByText('This password is wrong').waitFor()
  await page.getByLabel('Your password').fill(maro.password)
  await page.keyboard.press('Enter')
  await page.getByRole('button', { name: 'Go to Google' }).click()
  await sayWho(page, ines.email)
  await page.getByRole('alert').filter({ hasText: 'It already opens another account' }).waitFor()
})

test('an account has one of each provider', async () => {
  await logOut(page)
  await comeThrough(page, 'GitHub', ines.email)
  await page.getByRole('alert').filter({ hasText: 'There is already an account' }).waitFor()
})

test('what waited for a log-in is forgotten when its person does not want it', async () => {
  await comeThrough(page, 'GitHub', dupette.email)
  await page.getByText(`There is already an account for ${dupette.email}`).waitFor()
  await page.getByRole('button', { name: 'Do not connect GitHub' }).click()
  await page.getByLabel('Password', { exact: true }).fill(dupette.password)
  await page.keyboard.press('Enter')
  await composer(page).waitFor()
  await page.goto(`${appUrl}/settings/account`)
  await page.getByText('With your e-mail address').waitFor()
  await page.getByRole('button', { name: 'Connect GitHub' }).waitFor()
})

test('a server is handed over by an owner who has no password', async () => {
  await logOut(page)
  // Google's word for an address that nobody had verified: whoever made its password may have been somebody else.
  await changeAccount(dupette.email, { emailVerified: false })
  await comeThrough(page, 'Google', dupette.email)
  await composer(page).waitFor()
  await page.goto(`${appUrl}/s/${serverId}/settings/danger`)
  await page.getByText('Google will ask once more who you are').waitFor()
  await page.getByLabel('New owner').click()
  await page.getByRole('option').click(firstCall)
  await page.getByRole('button', { name: 'Transfer ownership' }).click()
  await page.getByRole('dialog').waitFor()
  await page.keyboard.press('Escape')
  await page.getByRole('alert').filter({ hasText: 'The window was closed' }).waitFor()
  await page.getByRole('button', { name: 'Transfer ownership' }).click()
  await sayWho(page, dupette.email)
  await page.getByText('Server 001 belongs to Dupe now', { exact: true }).waitFor(firstCall)
})

const comeThrough = async (at: Page, provider: string, email: string) => {
  await at.getByRole('button', { name: `Continue with ${provider}` }).click()
  await sayWho(at, email)
}

/** In the dialog that stands in for the provider's window. */
async function sayWho(at: Page, email: string) {
  const address = at.getByLabel('Address there')
  await address.fill(email)
  await at.getByRole('button', { name: 'Sign in' }).click()
  // Not any dialog: a toast is one too, and may be there at once.
  await address.waitFor({ state: 'detached' })
}

async function logOut(at: Page) {
  await at.goto(`${appUrl}/settings/account`)
  await at.getByRole('button', { name: 'Log out' }).click()
  await at.waitForURL(/\/login/)
}
