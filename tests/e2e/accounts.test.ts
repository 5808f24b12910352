import { asUid } from '@parley/domain/ids'
import type { Browser, Page } from 'playwright-core'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { refs } from '../../functions/src/lib/db'
import {
  afterTriggers,
  composer,
  dupe,
  eventually,
  logIn,
  openChannel,
  register,
  sayForGood,
} from './harness/actions'
import { appUrl, keepPicturesOfFailures, launchBrowser, openWindow, type Window } from './harness/browser'
import { freshCommunity } from './harness/emulators'
import { accountOf, uidOf } from './harness/people'

let browser: Browser
let window: Window
let page: Page

const noor = {
  displayName: 'Noor',
  username: 'noor_writes',
  email: 'noor.writes@example.com',
  password: 'a long sentence',
}

keepPicturesOfFailures(() => [window])

beforeAll(async () => {
  await freshCommunity(400)
  browser = await launchBrowser()
  window = await openWindow(browser)
  page = window.page
})

afterAll(async () => {
  expect(window.crashes).toEqual([])
  await browser.close()
})

test('bad input is said beside its field, and nothing typed is lost', async () => {
  await register(page, { displayName: 'Noor', username: 'No or!', email: 'not-mail', password: 'short' })
  await eventually(() => page.locator('[aria-invalid="true"]').count()).toBe(3)
  expect(await page.getByLabel('Username').inputValue()).toBe('No or!')
  expect(await page.getByLabel('E-mail').inputValue()).toBe('not-mail')
  expect(await page.getByLabel('Password', { exact: true }).inputValue()).toBe('short')
})

test('a taken name is said beside the name, and another can be claimed without starting again', async () => {
  await register(page, { ...noor, username: 'dupette' })
  await page.getByText(/taken|belongs to/i).waitFor()
  expect(await page.getByLabel('Username').inputValue()).toBe('dupette')
  await page.getByLabel('Username').fill(noor.username)
  await page.getByRole('button', { name: 'Claim this username' }).click()
  // The first call starts the function's process.
  await page.getByText('A room of your own').waitFor({ timeout: 60_000 })
})

test('a new person creates a server and a channel, and speaks in both', async () => {
  await page.getByRole('button', { name: 'Create a server' }).first().click()
  const dialog = page.getByRole('dialog')
  await dialog.getByLabel('Server name').fill('x')
  await dialog.getByRole('button', { name: /Create/ }).click()
  await dialog.getByText(/between 2 and 100/).waitFor()
  await dialog.getByLabel('Server name').fill('Noor’s attic')
  await dialog.getByRole('button', { name: /Create/ }).click()
  await page.getByRole('textbox', { name: 'Message #general' }).waitFor()
  await sayForGood(page, 'Hello, empty room')

  await page.getByRole('button', { name: 'Create a channel', exact: true }).click()
  await dialog.getByLabel('Name', { exact: true }).fill('Rainy Days')
  await dialog.getByRole('button', { name: /Create/ }).click()
  await page.getByRole('textbox', { name: 'Message #rainy-days' }).waitFor()
  await sayForGood(page, 'Drip')
})

test('an address is verified by the link in the outbox, once', async () => {
  await page.goto(`${appUrl}/settings/account`)
  await page
    .getByRole('link', { name: /outbox/i })
    .first()
    .click()
  const links = page.getByRole('main').getByRole('link', { name: /verify/i })
  await links.first().waitFor()
  const url = await links.first().getAttribute('href')
  await links.first().click()
  await page.getByText('Your e-mail address is verified').waitFor()
  await page.goto(new URL(url ?? '', appUrl).href)
  await page.getByText('This link does not work').waitFor()
})

test('the session outlives a reload, and logging out ends it', async () => {
  await page.goto(appUrl)
  await composer(page).waitFor()
  await page.reload()
  await composer(page).waitFor()
  await page.getByRole('link', { name: /Settings/ }).click()
  await page.getByRole('button', { name: 'Log out' }).click()
  await page.waitForURL(/\/login/)
  await page.goto(`${appUrl}/home`)
  await page.waitForURL(/\/login/)
})

test('a wrong password is said, and the address stays', async () => {
  await page.goto(`${appUrl}/login`)
  await page.getByLabel('E-mail').fill(noor.email)
  await page.getByLabel('Password', { exact: true }).fill('not this one')
  await page.getByRole('button', { name: 'Log in' }).click()
  await page.getByText('The e-mail address or the password is wrong').waitFor()
  expect(await page.getByLabel('E-mail').inputValue()).toBe(noor.email)
})

test('a forgotten password is set anew by the link in the outbox', async () => {
  await page.goto(`${appUrl}/reset`)
  await page.getByLabel('E-mail').fill(noor.email)
  await page.getByRole('button', { name: /Send/ }).click()
  await page.getByText('Look into your mail').waitFor()
  await page
    .getByRole('link', { name: /outbox/i })
    .first()
    .click()
  await page
    .getByRole('main')
    .getByRole('link', { name: /password/i })
    .first()
    .click()
  await page.getByLabel('New password').fill('short')
  await page.getByRole('button', { name: /Set/ }).click()
  await page
    .getByText(/at least 8/i)
    .first()
    .waitFor()
  await page.getByLabel('New password').fill('another long sentence')
  await page.getByRole('button', { name: /Set/ }).click()
  await page.getByText('Your new password is set').waitFor()
  await logIn(page, { email: noor.email, password: 'another long sentence' })
})

test('without a network the log-in says so', async () => {
  const other = await openWindow(browser)
  await other.page.goto(`${appUrl}/login`)
  await other.page.getByLabel('E-mail').fill(dupe.email)
  await other.page.getByLabel('Password', { exact: true }).fill(dupe.password)
  await other.context.setOffline(true)
  await other.page.getByRole('button', { name: 'Log in' }).click()
  await other.page
    .getByRole('alert')
    .filter({ hasText: /network|offline|connection/i })
    .first()
    .waitFor()
  await other.close()
})

test('after logging out no word of a message is left on the device', async () => {
  const secret = 'Quetzalcoatlus nests behind the shed'
  const device = await openWindow(browser)
  await logIn(device.page, dupe)
  await openChannel(device.page, 'garden')
  await sayForGood(device.page, secret)
  await composer(device.page).fill(`${secret}, and a draft of it`)
  expect(await storedText(device.page)).toContain(secret)

  await device.page.getByRole('link', { name: /Settings/ }).click()
  await device.page.getByRole('button', { name: 'Log out' }).click()
  await device.page.waitForURL(/\/login/)
  expect(await storedText(device.page)).not.toContain('Quetzalcoatlus')
  await device.close()
})

/** Everything that IndexedDB and localStorage hold for this site, as text. */
function storedText(page: Page): Promise<string> {
  return page.evaluate(async () => {
    const asPromise = <T>(request: IDBRequest<T>) =>
      new Promise<T>((resolve, reject) => {
        request.onsuccess = () => resolve(request.result)
        request.onerror = () => reject(new Error(String(request.error)))
      })
    let text = JSON.stringify(Object.entries(localStorage))
    for (const { name } of await indexedDB.databases()) {
      const database = await asPromise(indexedDB.open(name ?? ''))
      for (const store of database.objectStoreNames) {
        const rows = await asPromise(database.transaction(store).objectStore(store).getAll())
        text += JSON.stringify(rows)
      }
      database.close()
    }
    return text
  })
}

test('whoever is suspended is shown the door', async () => {
  const other = await openWindow(browser)
  await logIn(other.page, dupe)
  await refs.suspension(asUid(await uidOf(dupe.email))).set({})
  await other.page.getByText('This account is suspended').waitFor(afterTriggers)
  await eventually(() => accountOf(dupe.email), afterTriggers.timeout).toMatchObject({ disabled: true })
  expect(other.crashes).toEqual([])
})
