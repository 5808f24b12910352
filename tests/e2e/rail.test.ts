import type { Browser, Page } from 'playwright-core'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { composer, dupe, eventually, logIn } from './harness/actions'
import { keepPicturesOfFailures, launchBrowser, openWindow, phone, type Window } from './harness/browser'
import { freshCommunity } from './harness/emulators'

let browser: Browser
let desk: Window
let pocket: Window

keepPicturesOfFailures(() => [desk, pocket])

/** One person with two devices. */
beforeAll(async () => {
  await freshCommunity(100)
  browser = await launchBrowser()
  desk = await openWindow(browser)
  await logIn(desk.page, dupe)
  for (const name of ['Tea house', 'Bindery', 'Orchard']) await createServer(desk.page, name)
  pocket = await openWindow(browser, { viewport: phone })
  await logIn(pocket.page, dupe)
  await pocket.page.getByRole('button', { name: 'Channels' }).click()
})

afterAll(async () => {
  expect([...desk.crashes, ...pocket.crashes]).toEqual([])
  await browser.close()
})

const rail = (page: Page) => page.getByRole('navigation', { name: 'Servers' })
const server = (page: Page, name: string) => rail(page).getByRole('link', { name: new RegExp(`^${name}`) })
const folder = (page: Page, name: string) =>
  rail(page).getByRole('button', { name: new RegExp(`^Folder ${name}`) })

/** From top to bottom, as somebody hears it. */
const readRail = async (page: Page) => {
  const rows = await rail(page).locator('[data-rail-id] [data-focus-item]').all()
  const names = await Promise.all(
    rows.map(async (row) => (await row.getAttribute('aria-label')) ?? (await row.innerText())),
  )
  return names.map((name) => name.replace(', unread', '').trim())
}

async function createServer(page: Page, name: string): Promise<void> {
  await rail(page).getByRole('button', { name: 'Create a server' }).click()
  const dialog = page.getByRole('dialog')
  await dialog.getByLabel('Server name').fill(name)
  await dialog.getByRole('button', { name: 'Create server' }).click()
  // The first call starts the function's process.
  await page.getByRole('button', { name, exact: true }).waitFor({ timeout: 60_000 })
  await composer(page).waitFor()
}

test('servers are moved by keyboard, stay so after a reload, and on the other device', async () => {
  const joined = ['Harbour Commons', 'Tea house', 'Bindery', 'Orchard']
  await eventually(() => readRail(desk.page)).toEqual(joined)
  await server(desk.page, 'Orchard').press('Alt+Shift+ArrowUp')
  await eventually(() => readRail(desk.page)).toEqual(['Harbour Commons', 'Tea house', 'Orchard', 'Bindery'])
  // The focus goes along, so the next press moves the same one.
  await desk.page.keyboard.press('Alt+Shift+ArrowUp')
  const moved = ['Harbour Commons', 'Orchard', 'Tea house', 'Bindery']
  await eventually(() => readRail(desk.page)).toEqual(moved)
  await eventually(() => readRail(pocket.page)).toEqual(moved)
  await desk.page.reload()
  await eventually(() => readRail(desk.page)).toEqual(moved)
})

test('a server dragged onto another makes a folder, which gets a name and can be closed', async () => {
  await server(desk.page, 'Bindery').dragTo(server(desk.page, 'Tea house'))
  await folder(desk.page, 'Folder').waitFor()
  const inFolder = ['Harbour Commons', 'Orchard', 'Folder Folder', 'Tea house', 'Bindery']
  await eventually(() => readRail(desk.page)).toEqual(inFolder)

  await folder(desk.page, 'Folder').click({ button: 'right' })
  await desk.page.getByRole('menuitem', { name: 'Edit folder' }).click()
  const dialog = desk.page.getByRole('dialog')
  await dialog.getByLabel('Name').fill(' ')
  await dialog.getByRole('button', { name: 'Save folder' }).click()
  await dialog.getByText('Use 1 to 32 characters.').waitFor()
  await dialog.getByLabel('Name').fill('Crafts')
  await dialog.getByRole('radio', { name: 'Violet' }).click()
  await dialog.getByRole('button', { name: 'Save folder' }).click()
  await folder(desk.page, 'Crafts').waitFor()
  await folder(pocket.page, 'Crafts').waitFor()

  await folder(desk.page, 'Crafts').click()
  await eventually(() => server(desk.page, 'Bindery').count()).toBe(0)
  await folder(desk.page, 'Crafts').click()
  await server(desk.page, 'Bindery').waitFor()
})

test('the menu moves into and out of folders, for fingers too', async () => {
  await server(desk.page, 'Orchard').click({ button: 'right' })
  await desk.page.getByRole('menuitem', { name: 'Move to Crafts' }).click()
  const together = ['Harbour Commons', 'Folder Crafts', 'Tea house', 'Bindery', 'Orchard']
  await eventually(() => readRail(pocket.page)).toEqual(together)
  await server(desk.page, 'Tea house').click({ button: 'right' })
  await desk.page.getByRole('menuitem', { name: 'Move out of Crafts' }).click()
  const apart = ['Harbour Commons', 'Folder Crafts', 'Bindery', 'Orchard', 'Tea house']
  await eventually(() => readRail(desk.page)).toEqual(apart)
  await eventually(() => readRail(pocket.page)).toEqual(apart)
})
