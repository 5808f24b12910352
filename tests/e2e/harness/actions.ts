/** What a person does in Parley, in their words. The only file of the stories that knows how screens are built. */
import { expect } from 'vitest'
import type { Page } from 'playwright-core'
import accounts from '../../../scripts/demo/accounts.json'
import { appUrl } from './browser'

type Account = { email: string; password: string }
const [first, second] = accounts
export const dupe: Account = first!
export const dupette: Account = second!

export async function logIn(page: Page, { email, password }: Account, path = '/login') {
  await page.goto(appUrl + path)
  await page.getByLabel('E-mail').fill(email)
  await page.getByLabel('Password', { exact: true }).fill(password)
  await page.getByRole('button', { name: 'Log in' }).click()
  // The first connection after the database was emptied may have to be made twice.
  await composer(page).waitFor({ timeout: 120_000 })
}

type Newcomer = { displayName: string; username: string; email: string; password: string }

export async function register(page: Page, person: Newcomer) {
  await page.goto(`${appUrl}/register`)
  await fillRegistration(page, person)
}

/** Where one already is at the form. */
export async function fillRegistration(page: Page, person: Newcomer) {
  await page.getByLabel('Display name').fill(person.displayName)
  await page.getByLabel('Username').fill(person.username)
  await page.getByLabel('E-mail').fill(person.email)
  await page.getByLabel('Password', { exact: true }).fill(person.password)
  await page.getByRole('button', { name: 'Create account' }).click()
}

export const composer = (page: Page) => page.getByRole('textbox', { name: /^Message #/ })
export const timeline = (page: Page) => page.getByRole('log')
export const message = (page: Page, text: string) => page.getByRole('article').filter({ hasText: text })
export const channel = (page: Page, name: string) =>
  page.getByRole('navigation', { name: 'Channels' }).getByRole('link', { name: new RegExp(`^${name},`) })

export async function openChannel(page: Page, name: string) {
  await channel(page, name).click()
  await page.getByRole('textbox', { name: `Message #${name}` }).waitFor()
}

export async function say(page: Page, text: string) {
  await composer(page).fill(text)
  await composer(page).press('Enter')
}

/** Until the server has it: before that a message can be neither edited nor deleted. */
export async function sayForGood(page: Page, text: string) {
  await say(page, text)
  await page.locator('article[aria-busy="false"]').filter({ hasText: text }).waitFor()
}

/**
 * The message's menu as a keyboard or a right click opens it. Scrolling closes a menu, and so does a list that still
 * moves: whoever sees it go asks once more.
 */
export const chooseFromMenu = (page: Page, text: string, item: string) =>
  untilDone(async () => {
    await message(page, text).last().click({ button: 'right' })
    await page.getByRole('menuitem', { name: item }).click({ timeout: 5_000 })
  })

/** A row that is drawn anew between the press and the release of a button hears of no click. */
export const openAuthor = (page: Page, text: string, name: string) =>
  untilDone(async () => {
    await message(page, text).getByRole('button', { name }).first().click({ timeout: 5_000 })
    await page.getByRole('dialog').waitFor({ timeout: 5_000 })
  })

/** As somebody who looks does: what came to nothing is tried again. */
export async function untilDone(attempt: () => Promise<void>): Promise<void> {
  await eventually(() =>
    attempt().then(
      () => 'done',
      () => 'not yet',
    ),
  ).toBe('done')
}

export async function chooseFromServerMenu(page: Page, server: string, entry: string): Promise<void> {
  await page.getByRole('button', { name: server, exact: true }).click()
  await page.getByRole('menuitem', { name: entry }).click()
}

/** The first call of a function starts its process. */
export const firstCall = { timeout: 120_000 }

/** How much wider the page is than its window, in pixels. */
export const overflowOf = (page: Page) =>
  page.evaluate(() => document.documentElement.scrollWidth - document.documentElement.clientWidth)

/** For what a trigger writes: the emulator starts a process for each function at its first event. */
export const afterTriggers = { timeout: 120_000 }

/** Waits until the condition holds, and says what was found when it never does. */
export const eventually = <T>(read: () => Promise<T> | T, timeout = 60_000) =>
  expect.poll(read, { timeout, interval: 100 })
