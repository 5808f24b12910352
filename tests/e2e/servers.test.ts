import type { Browser, Page } from 'playwright-core'
import { asUid } from '@parley/domain/ids'
import { schemaVersion } from '@parley/domain/limits'
import { everyoneRoleId } from '@parley/domain/ids'
import { serverId as serverIdShape } from '@parley/domain/schema/common'
import { afterAll, beforeAll, expect, test } from 'vitest'
import * as v from 'valibot'
import { refs } from '../../functions/src/lib/db'
import { chooseFromServerMenu, composer, dupe, dupette, eventually, logIn } from './harness/actions'
import { keepPicturesOfFailures, launchBrowser, openWindow, type Window } from './harness/browser'
import { freshCommunity } from './harness/emulators'
import { uidOf } from './harness/people'

let browser: Browser
let ada: Window
let bo: Window

keepPicturesOfFailures(() => [ada, bo])

beforeAll(async () => {
  await freshCommunity(100)
  browser = await launchBrowser()
  ada = await openWindow(browser)
  bo = await openWindow(browser)
  await Promise.all([logIn(ada.page, dupe), logIn(bo.page, dupette)])
})

afterAll(async () => {
  expect([...ada.crashes, ...bo.crashes]).toEqual([])
  await browser.close()
})

const rail = (page: Page) => page.getByRole('navigation', { name: 'Servers' })
const inRail = (page: Page, name: string) => rail(page).getByRole('link', { name: new RegExp(`^${name}`) })

async function createServer(page: Page, name: string): Promise<void> {
  await rail(page).getByRole('button', { name: 'Create a server' }).click()
  const dialog = page.getByRole('dialog')
  await dialog.getByLabel('Server name').fill(name)
  await dialog.getByRole('button', { name: 'Create server' }).click()
  // The first call starts the function's process.
  await page.getByRole('button', { name, exact: true }).waitFor({ timeout: 60_000 })
  await composer(page).waitFor()
}

/** As an administrator adds somebody in the console; the triggers do the rest. */
async function letIn(page: Page, email: string): Promise<void> {
  const s = v.parse(serverIdShape, new URL(page.url()).pathname.split('/')[2])
  const uid = asUid(await uidOf(email))
  const viewTokens: string[] = []
  const roles = [everyoneRoleId(s)]
  const joinedAt = Date.now()
  await refs
    .access(s, uid)
    .set({ schemaVersion, roles, viewTokens, timeoutUntil: 0, suspended: false, joinedAt })
}

async function openServer(page: Page, name: string): Promise<void> {
  await inRail(page, name).click({ timeout: 60_000 })
  await page.getByRole('button', { name, exact: true }).waitFor()
}

test('a new name is seen by the others at once, and bad input is said beside its field', async () => {
  await createServer(ada.page, 'Tea house')
  await letIn(ada.page, dupette.email)
  await openServer(bo.page, 'Tea house')

  await chooseFromServerMenu(ada.page, 'Tea house', 'Server settings')
  const name = ada.page.getByLabel('Server name')
  await name.fill('T')
  await ada.page.getByLabel('Description').fill('Leaves and water.')
  await ada.page.getByRole('button', { name: 'Save changes' }).click()
  await ada.page.getByText('Use between 2 and 100 characters.').waitFor()
  // Nothing that was typed is lost by trying to leave.
  await ada.page.keyboard.press('Escape')
  await ada.page.getByText('Save your changes first').waitFor()
  expect(await ada.page.getByLabel('Description').inputValue()).toBe('Leaves and water.')

  await name.fill('Coffee house')
  await ada.page.getByRole('button', { name: 'Save changes' }).click()
  await bo.page.getByRole('button', { name: 'Coffee house', exact: true }).waitFor({ timeout: 60_000 })
  await inRail(bo.page, 'Coffee house').waitFor({ timeout: 60_000 })
  await eventually(() => ada.page.getByRole('button', { name: 'Save changes' }).count()).toBe(0)
  await ada.page.keyboard.press('Escape')
  await composer(ada.page).waitFor()
})

test('a member has no settings to open, and can leave, by keyboard alone', async () => {
  const heading = bo.page.getByRole('button', { name: 'Coffee house', exact: true })
  await heading.press('Enter')
  await bo.page.getByRole('menuitem', { name: 'Leave server' }).waitFor()
  expect(await bo.page.getByRole('menuitem', { name: 'Server settings' }).count()).toBe(0)
  await bo.page.keyboard.press('Escape')
  await eventually(() => heading.evaluate((each) => each === document.activeElement)).toBe(true)

  await heading.press('Enter')
  await bo.page.getByRole('menuitem', { name: 'Leave server' }).press('Enter')
  await bo.page.getByRole('alertdialog').getByRole('button', { name: 'Leave server' }).press('Enter')
  await bo.page.getByText('You are no longer a member of Coffee house.').waitFor({ timeout: 60_000 })
  await eventually(() => inRail(bo.page, 'Coffee house').count()).toBe(0)
})

test('ownership goes to a member, for the right password', async () => {
  await letIn(ada.page, dupette.email)
  await openServer(bo.page, 'Coffee house')
  await chooseFromServerMenu(ada.page, 'Coffee house', 'Server settings')
  await ada.page.getByRole('link', { name: 'Danger zone' }).click()
  const heir = ada.page.getByLabel('New owner')
  await heir.click()
  await ada.page.getByRole('option').click({ timeout: 60_000 })
  await ada.page.getByLabel('Your password').fill('not it')
  await ada.page.getByRole('button', { name: 'Transfer ownership' }).click()
  await ada.page.getByText('This password is wrong.').waitFor()
  await ada.page.getByLabel('Your password').fill(dupe.password)
  await ada.page.getByRole('button', { name: 'Transfer ownership' }).click()
  await ada.page.getByText(/belongs to .+ now/).waitFor({ timeout: 60_000 })
  await bo.page.getByRole('button', { name: 'Coffee house', exact: true }).click()
  await bo.page.getByRole('menuitem', { name: 'Server settings' }).waitFor()
  await bo.page.keyboard.press('Escape')
})

test('deleting a server throws everybody out, and says why', async () => {
  await openServer(ada.page, 'Coffee house')
  await chooseFromServerMenu(bo.page, 'Coffee house', 'Server settings')
  await bo.page.getByRole('link', { name: 'Danger zone' }).click()
  await bo.page.getByRole('button', { name: 'Delete server' }).click()
  const dialog = bo.page.getByRole('dialog')
  await dialog.getByLabel(/Type the server/).fill('Tea house')
  await dialog.getByRole('button', { name: 'Delete server' }).click()
  await dialog.getByText('This is not the name').waitFor()
  await dialog.getByLabel(/Type the server/).fill('Coffee house')
  await dialog.getByRole('button', { name: 'Delete server' }).click()
  await ada.page.getByText('Coffee house was deleted.').waitFor({ timeout: 60_000 })
  await bo.page.getByText('Coffee house was deleted.').waitFor()
  for (const { page } of [ada, bo]) {
    await eventually(() => inRail(page, 'Coffee house').count(), 60_000).toBe(0)
    await composer(page).waitFor()
  }
})
