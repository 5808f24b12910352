import type { Browser, Page } from 'playwright-core'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { channel, dupe, dupette, eventually, logIn, message, openChannel, say } from './harness/actions'
import { appUrl, keepPicturesOfFailures, launchBrowser, openWindow, type Window } from './harness/browser'
import { freshCommunity } from './harness/emulators'

let browser: Browser
/** The owner. */
let marta: Window
/** An administrator, and not the owner. */
let ada: Window
/** An ordinary member. */
let bo: Window
let serverId: string
let gardenId: string

/** The first call of each function starts its process. */
const firstCall = { timeout: 120_000 }

keepPicturesOfFailures(() => [marta, ada, bo])

beforeAll(async () => {
  const community = await freshCommunity(100)
  serverId = community.serverId
  gardenId = community.channelId('garden')
  browser = await launchBrowser()
  ;[marta, ada, bo] = [await openWindow(browser), await openWindow(browser), await openWindow(browser)]
  await logIn(marta.page, { ...dupe, email: 'marta.l@example.com' })
  await Promise.all([logIn(ada.page, dupe), logIn(bo.page, dupette)])
})

afterAll(async () => {
  expect([...marta.crashes, ...ada.crashes, ...bo.crashes]).toEqual([])
  await browser.close()
})

const roleLink = (page: Page, name: string) =>
  page.getByRole('main').getByRole('link', { name: new RegExp(`^${name}`) })
const names = (page: Page) =>
  page
    .getByRole('list', { name: 'Roles, highest first' })
    .locator('[data-role] a')
    .evaluateAll((rows) => rows.map((row) => row.querySelector('.truncate')?.textContent ?? ''))
const group = (page: Page, name: string) =>
  page.getByRole('region', { name: 'Members' }).getByRole('heading', { name: new RegExp(`^${name}`) })

async function openRoles(page: Page) {
  await page.goto(`${appUrl}/s/${serverId}/settings/roles`)
  await roleLink(page, 'Moderator').waitFor()
}

test('a role is made from a preset and dressed, and nothing that is typed is lost', async () => {
  const { page } = marta
  await openRoles(page)
  await page.getByRole('button', { name: 'Create role' }).click()
  const dialog = page.getByRole('dialog')
  await dialog.getByRole('button', { name: 'Create role' }).click()
  await dialog.getByText('Give it a name.').waitFor()
  await dialog.getByLabel('Name').fill('Night watch')
  await dialog.getByRole('radio', { name: 'Moderator' }).check()
  await dialog.getByRole('button', { name: 'Create role' }).click()
  await page.getByRole('heading', { name: 'Night watch' }).waitFor(firstCall)

  await page.getByLabel('Emoji').fill('owl')
  await page.getByRole('button', { name: 'Teal' }).click()
  await page.getByRole('switch', { name: 'Show on its own' }).click()
  await page.getByRole('button', { name: 'Save changes' }).click()
  await page.getByText('Use one emoji, or leave it empty.').waitFor()
  await page.keyboard.press('Escape')
  await page.getByText('Save your changes first').waitFor()
  await page.getByLabel('Emoji').fill('🦉')
  await page.getByRole('button', { name: 'Save changes' }).click()
  await page.getByText('Saved', { exact: true }).waitFor(firstCall)
})

test('what it grants is found by words, and kept', async () => {
  const { page } = marta
  await page.getByRole('link', { name: 'Permissions' }).click()
  await page.getByLabel('Search permissions').fill('previ')
  expect(await page.getByRole('switch').count()).toBe(1)
  await page.getByLabel('Search permissions').fill('ban people')
  expect(await page.getByRole('switch', { name: 'Ban people' }).getAttribute('aria-checked')).toBe('true')
  await page.getByRole('switch', { name: 'Ban people' }).click()
  await page.getByRole('button', { name: 'Save changes' }).click()
  await page.getByText('You have changes that are not saved.').waitFor({ state: 'detached', ...firstCall })
  await page.reload()
  const ban = page.getByRole('switch', { name: 'Ban people' })
  await ban.waitFor()
  expect(await ban.getAttribute('aria-checked')).toBe('false')
})

test('it is given to somebody, and the others see it', async () => {
  const { page } = marta
  const dialog = page.getByRole('dialog')
  await page.getByRole('main').getByRole('link', { name: 'Members' }).click()
  await page.getByText('Nobody holds this role yet.').waitFor()
  await page.getByRole('button', { name: 'Add people' }).click()
  await dialog.getByLabel('Search people').fill('dupett')
  await dialog.getByRole('checkbox').check()
  await dialog.getByRole('button', { name: 'Add 1 person' }).click()
  await page
    .getByRole('list', { name: 'Who holds it' })
    .getByText('Dupette', { exact: true })
    .waitFor(firstCall)
  // It stands below her other roles, which gather her in the list.
  await bo.page
    .getByRole('region', { name: 'Members' })
    .getByRole('button', { name: /^Dupette/ })
    .click()
  await bo.page.getByRole('dialog').getByText('Night watch').waitFor(firstCall)
  await bo.page.keyboard.press('Escape')
})

test('the emoji of a role stands beside the names of who holds it, as soon as it is chosen', async () => {
  const said = 'Whoever waters the tomatoes may keep some.'
  await openChannel(ada.page, 'garden')
  await say(ada.page, said)
  await openChannel(bo.page, 'garden')
  const mark = message(bo.page, said).getByRole('img', { name: 'Admin' })
  await message(bo.page, said).waitFor()
  expect(await mark.count()).toBe(0)

  await openRoles(marta.page)
  await roleLink(marta.page, 'Admin').click()
  await marta.page.getByLabel('Emoji').fill('🔑')
  await marta.page.getByRole('button', { name: 'Save changes' }).click()
  await mark.filter({ hasText: '🔑' }).waitFor(firstCall)
  const dupeRow = bo.page
    .getByRole('region', { name: 'Members' })
    .getByRole('button', { name: /^Dupe(?!tte)/ })
  await dupeRow.getByRole('img', { name: 'Admin' }).waitFor()
  await dupeRow.click()
  await bo.page.getByRole('dialog').getByRole('heading').getByRole('img', { name: 'Admin' }).waitFor()
  await bo.page.keyboard.press('Escape')
})

test('what is not below oneself is out of reach, and says why', async () => {
  const { page } = ada
  await openRoles(page)
  await roleLink(page, 'Admin').click()
  await page.getByText('It is not below your own highest role, so you cannot change it.').waitFor()
  expect(await page.getByLabel('Name').isDisabled()).toBe(true)
  expect(await page.getByRole('button', { name: 'Delete role' }).count()).toBe(0)
  await page.getByRole('main').getByRole('link', { name: 'Members' }).click()
  expect(await page.getByRole('button', { name: 'Add people' }).isDisabled()).toBe(true)
  await page.getByRole('link', { name: 'All roles' }).click()
  expect(await page.getByRole('button', { name: 'More for Admin' }).isDisabled()).toBe(true)
})

test('roles are put in order by hand and by keyboard, and everybody has the same order', async () => {
  await openRoles(marta.page)
  const before = await names(ada.page)
  expect(before.slice(-1)).toEqual(['Night watch'])
  await roleLink(ada.page, 'Night watch').focus()
  await ada.page.keyboard.press('Alt+Shift+ArrowUp')
  const others = before.slice(0, -1)
  const stepped = others.toSpliced(-1, 0, 'Night watch')
  await eventually(() => names(ada.page)).toEqual(stepped)
  await eventually(() => names(marta.page), 120_000).toEqual(stepped)
  expect(await ada.page.evaluate(() => document.activeElement?.textContent)).toContain('Night watch')

  await ada.page
    .locator('[data-role]')
    .filter({ hasText: 'Night watch' })
    .dragTo(ada.page.locator('[data-role]').filter({ hasText: 'Moderator' }), {
      targetPosition: { x: 80, y: 4 },
    })
  const dragged = others.toSpliced(1, 0, 'Night watch')
  await eventually(() => names(ada.page)).toEqual(dragged)
  await eventually(() => names(marta.page), 120_000).toEqual(dragged)

  await ada.page.getByRole('button', { name: 'More for Night watch' }).click()
  await ada.page.getByRole('menuitem', { name: 'Move up' }).waitFor()
  // Above it is the administrators' own role.
  expect(await ada.page.getByRole('menuitem', { name: 'Move up' }).getAttribute('aria-disabled')).toBe('true')
  await ada.page.getByRole('menuitem', { name: 'Move down' }).click()
  await eventually(() => names(marta.page), 120_000).toEqual(others.toSpliced(2, 0, 'Night watch'))
})

test('roles are given and taken on somebody’s card', async () => {
  const { page } = ada
  await page.goto(`${appUrl}/s/${serverId}`)
  await group(page, 'Night watch').waitFor()
  await page
    .getByRole('region', { name: 'Members' })
    .getByRole('button', { name: /^Dupette/ })
    .click()
  const card = page.getByRole('dialog')
  await card.getByRole('button', { name: 'Take Night watch away' }).click()
  await card.getByText('Night watch').waitFor({ state: 'detached', ...firstCall })
  await eventually(() => group(bo.page, 'Night watch').count(), 120_000).toBe(0)

  await card.getByRole('button', { name: 'Give a role' }).click()
  expect(await page.getByRole('menuitem', { name: 'Admin' }).count()).toBe(0)
  await page.getByRole('menuitem', { name: 'Night watch' }).click()
  await card.getByText('Night watch').waitFor()
  await group(bo.page, 'Night watch').waitFor(firstCall)
  await page.keyboard.press('Escape')

  // Whoever may not sees the same roles, and no way to change them.
  await bo.page
    .getByRole('region', { name: 'Members' })
    .getByRole('button', { name: /^Dupette/ })
    .click()
  await bo.page.getByRole('dialog').getByText('Night watch').waitFor()
  expect(
    await bo.page
      .getByRole('dialog')
      .getByRole('button', { name: /Take|Give a role/ })
      .count(),
  ).toBe(0)
  await bo.page.keyboard.press('Escape')
})

test('a private channel opens to a role, and closes for writing, without a reload', async () => {
  const { page } = marta
  const say = (permission: string, what: string) =>
    page.getByRole('radiogroup', { name: permission, exact: true }).getByRole('radio', { name: what }).click()
  const save = async () => {
    await page.getByRole('button', { name: 'Save changes' }).click()
    await page.getByText('You have changes that are not saved.').waitFor({ state: 'detached', ...firstCall })
  }
  expect(await channel(bo.page, 'moderators').count()).toBe(0)
  await page.goto(`${appUrl}/s/${serverId}`)
  await channel(page, 'moderators').click({ button: 'right' })
  await page.getByRole('menuitem', { name: 'Permissions' }).click()
  await page.getByRole('button', { name: 'Add', exact: true }).click()
  await page.getByRole('dialog').getByRole('button', { name: 'Night watch' }).click()
  await page.getByRole('heading', { name: 'Night watch' }).waitFor()
  await say('View channels', 'Allow')
  await page.keyboard.press('Escape')
  await page.getByText('Save your changes first').waitFor()
  await save()
  await channel(bo.page, 'moderators').click(firstCall)
  await bo.page.getByRole('textbox', { name: 'Message #moderators' }).waitFor()

  await say('Send messages', 'Deny')
  await save()
  await bo.page.getByText('You can read here, but your roles do not let you write.').waitFor(firstCall)
  expect(await bo.page.getByRole('textbox', { name: 'Message #moderators' }).count()).toBe(0)
})

test('a channel is synced with its category, and another made read-only by one switch', async () => {
  const { page } = marta
  await page.getByRole('link', { name: 'Permissions of moderators' }).click()
  await page.getByText('Not synced with Behind the counter.').waitFor()
  await page.getByRole('button', { name: 'Sync now' }).click()
  await page.getByText(/^Synced with Behind the counter/).waitFor(firstCall)
  await bo.page.getByText('moderators was deleted, or is no longer open to you.').waitFor(firstCall)

  await openChannel(bo.page, 'garden')
  await page.goto(`${appUrl}/s/${serverId}/${gardenId}/settings/permissions`)
  await page.getByRole('switch', { name: 'Read-only' }).click()
  await bo.page.getByText('You can read here, but your roles do not let you write.').waitFor(firstCall)
  expect(await bo.page.getByRole('textbox', { name: 'Message #garden' }).count()).toBe(0)
  await page.getByRole('switch', { name: 'Read-only' }).click()
  await bo.page.getByRole('textbox', { name: 'Message #garden' }).waitFor()
})

test('a role is deleted by name, and gone for everybody', async () => {
  await openRoles(ada.page)
  await ada.page.getByRole('button', { name: 'More for Night watch' }).click()
  await ada.page.getByRole('menuitem', { name: 'Delete role' }).click()
  await ada.page.getByRole('alertdialog').getByText('Delete Night watch?').waitFor()
  await ada.page.getByRole('alertdialog').getByRole('button', { name: 'Delete role' }).click()
  await roleLink(marta.page, 'Night watch').waitFor({ state: 'detached', ...firstCall })
  await roleLink(ada.page, 'Night watch').waitFor({ state: 'detached' })
  await eventually(() => group(bo.page, 'Night watch').count(), 120_000).toBe(0)
})
