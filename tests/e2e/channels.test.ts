import { asRoleId, asUid } from '@parley/domain/ids'
import type { Browser, Page } from 'playwright-core'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { refs } from '../../functions/src/lib/db'
import { channel, composer, dupe, dupette, eventually, logIn, openChannel } from './harness/actions'
import { keepPicturesOfFailures, launchBrowser, openWindow, type Window } from './harness/browser'
import { freshCommunity } from './harness/emulators'
import { uidOf } from './harness/people'

let browser: Browser
/** May manage channels. */
let ada: Window
/** An ordinary member. */
let bo: Window
let community: Awaited<ReturnType<typeof freshCommunity>>

/** The first call of each function starts its process. */
const firstCall = { timeout: 60_000 }

keepPicturesOfFailures(() => [ada, bo])

beforeAll(async () => {
  community = await freshCommunity(300)
  browser = await launchBrowser()
  ada = await openWindow(browser)
  bo = await openWindow(browser)
  await Promise.all([logIn(ada.page, dupe), logIn(bo.page, dupette)])
})

afterAll(async () => {
  expect([...ada.crashes, ...bo.crashes]).toEqual([])
  await browser.close()
})

const list = (page: Page) => page.getByRole('navigation', { name: 'Channels' })
const heading = (page: Page, name: string) => list(page).getByRole('button', { name, exact: true })
const dialog = (page: Page) => page.getByRole('dialog')

/** Everything in the list from top to bottom, by its first word. */
const rows = (page: Page) =>
  list(page)
    .locator('[data-focus-item]')
    .evaluateAll((items) => items.map((item) => (item.ariaLabel ?? item.textContent).split(',')[0] ?? ''))
async function chooseFor(page: Page, name: string, item: string) {
  await list(page).locator('[data-focus-item]').filter({ hasText: name }).first().click({ button: 'right' })
  await page.getByRole('menuitem', { name: item, exact: true }).click()
}

async function createChannel(page: Page, category: string, name: string, choose: string[] | null = null) {
  await heading(page, category).hover()
  await page.getByRole('button', { name: `Create a channel in ${category}` }).click()
  await dialog(page).getByLabel('Name', { exact: true }).fill(name)
  if (choose) {
    await dialog(page).getByRole('switch', { name: 'Private' }).click()
    for (const each of choose) await dialog(page).getByRole('checkbox', { name: each, exact: true }).check()
  }
  await dialog(page).getByRole('button', { name: 'Create channel' }).click()
  await page.getByRole('textbox', { name: `Message #${name}` }).waitFor(firstCall)
}

test('a category and a channel in it appear for everybody', async () => {
  await ada.page.getByRole('button', { name: 'Harbour Commons', exact: true }).click()
  await ada.page.getByRole('menuitem', { name: 'Create a category' }).click()
  await dialog(ada.page).getByRole('button', { name: 'Create category' }).click()
  await dialog(ada.page).getByText('Give it a name.').waitFor()
  await dialog(ada.page).getByLabel('Name', { exact: true }).fill('The Attic')
  await dialog(ada.page).getByRole('button', { name: 'Create category' }).click()
  await heading(bo.page, 'The Attic').waitFor(firstCall)
  await createChannel(ada.page, 'The Attic', 'boxes')
  await channel(bo.page, 'boxes').waitFor()
})

test('a private channel is listed to those who were chosen, and to nobody else', async () => {
  await createChannel(ada.page, 'The Attic', 'surprise', [])
  await createChannel(ada.page, 'The Attic', 'letters', ['Dupette'])
  await channel(bo.page, 'letters').waitFor()
  await openChannel(bo.page, 'letters')
  expect(await channel(bo.page, 'surprise').count()).toBe(0)
  expect(await bo.page.content()).not.toContain('surprise')
  await list(ada.page).getByRole('link', { name: 'surprise, private, text channel' }).waitFor()
})

test('whoever may not manage channels is offered none of it', async () => {
  await channel(bo.page, 'boxes').hover()
  expect(await bo.page.getByRole('button', { name: 'Edit boxes' }).count()).toBe(0)
  expect(await bo.page.getByRole('button', { name: /^Create a c/ }).count()).toBe(0)
  expect(await list(bo.page).locator('[draggable="true"]').count()).toBe(0)
})

test('name and topic are edited, and what is wrong is said beside its field', async () => {
  await openChannel(bo.page, 'boxes')
  await channel(ada.page, 'boxes').hover()
  await ada.page.getByRole('button', { name: 'Edit boxes' }).click()
  const topic = dialog(ada.page).getByLabel('Topic')
  await topic.fill('x'.repeat(1030))
  await dialog(ada.page).getByText('This is 6 characters too long.').waitFor()
  await dialog(ada.page).getByLabel('Name', { exact: true }).fill(' ')
  await dialog(ada.page).getByRole('button', { name: 'Save' }).click()
  await dialog(ada.page).getByText('Give it a name.').waitFor()
  expect(await topic.inputValue()).toHaveLength(1030)
  await topic.fill('What is in which box')
  await dialog(ada.page).getByText('20 of 1024 characters').waitFor()
  await dialog(ada.page).getByLabel('Name', { exact: true }).fill('Old Boxes')
  await dialog(ada.page).getByRole('button', { name: 'Save' }).click()
  await bo.page.getByRole('heading', { name: 'old-boxes', level: 1 }).waitFor(firstCall)
  await bo.page.getByText('What is in which box').first().waitFor()
  await chooseFor(ada.page, 'The Attic', 'Edit category')
  await dialog(ada.page).getByLabel('Name', { exact: true }).fill('The Loft')
  await dialog(ada.page).getByRole('button', { name: 'Save' }).click()
  await heading(bo.page, 'The Loft').waitFor()
})

test('a channel becomes private later, and opens again', async () => {
  const edit = async () => {
    await channel(ada.page, 'old-boxes').hover()
    await ada.page.getByRole('button', { name: 'Edit old-boxes' }).click()
  }
  const save = async () => {
    await dialog(ada.page).getByRole('button', { name: 'Save' }).click()
    await dialog(ada.page).waitFor({ state: 'detached', ...firstCall })
  }
  const privacy = dialog(ada.page).getByRole('switch', { name: 'Private' })
  const dupetteIn = dialog(ada.page).getByRole('checkbox', { name: 'Dupette', exact: true })
  await openChannel(bo.page, 'old-boxes')
  await edit()
  expect(await privacy.getAttribute('aria-checked')).toBe('false')
  await privacy.click()
  await save()
  await bo.page.getByText('old-boxes was deleted, or is no longer open to you.').waitFor(firstCall)
  await eventually(() => channel(bo.page, 'old-boxes').count()).toBe(0)
  await list(ada.page).getByRole('link', { name: 'old-boxes, private, text channel' }).waitFor()

  await edit()
  expect(await privacy.getAttribute('aria-checked')).toBe('true')
  await dupetteIn.check()
  await save()
  await openChannel(bo.page, 'old-boxes')

  await edit()
  expect(await dupetteIn.isChecked()).toBe(true)
  await dupetteIn.uncheck()
  await save()
  await eventually(() => channel(bo.page, 'old-boxes').count(), 60_000).toBe(0)
  await edit()
  await privacy.click()
  await save()
  await channel(bo.page, 'old-boxes').waitFor(firstCall)
})

test('channels are moved by the keyboard alone', async () => {
  await eventually(() => rows(ada.page).then((all) => all.slice(-3))).toEqual([
    'old-boxes',
    'surprise',
    'letters',
  ])
  await channel(ada.page, 'letters').focus()
  await ada.page.keyboard.press('Shift+F10')
  await ada.page.getByRole('menuitem', { name: 'Move up' }).waitFor()
  await ada.page.keyboard.type('Move up')
  await ada.page.keyboard.press('Enter')
  await eventually(() => rows(ada.page).then((all) => all.slice(-3))).toEqual([
    'old-boxes',
    'letters',
    'surprise',
  ])
  // The keyboard is where it was, on the row that moved.
  await eventually(() => ada.page.evaluate(() => document.activeElement?.ariaLabel)).toMatch(/^letters,/)
  await chooseFor(ada.page, 'letters', 'Move up')
  await eventually(() => rows(bo.page).then((all) => all.slice(-2)), 60_000).toEqual(['letters', 'old-boxes'])
  await chooseFor(ada.page, 'letters', 'Move to category…')
  await dialog(ada.page).getByRole('combobox', { name: 'Category' }).selectOption('Start here')
  await dialog(ada.page).getByRole('button', { name: 'Move', exact: true }).click()
  await eventually(async () => (await rows(bo.page)).indexOf('letters')).toBeLessThan(
    (await rows(bo.page)).indexOf('The Loft') - 1,
  )
})

test('channels and categories are dragged, and everybody sees the new order', async () => {
  await channel(ada.page, 'letters').dragTo(channel(ada.page, 'old-boxes'), {
    targetPosition: { x: 40, y: 2 },
  })
  const order = ['The Loft', 'letters', 'old-boxes', 'surprise']
  expect((await rows(ada.page)).slice(-4)).toEqual(order)
  await eventually(() => rows(bo.page).then((all) => all.slice(-3))).toEqual(order.slice(0, 3))
  // It does not jump back once the server has answered.
  await ada.page.waitForTimeout(2_500)
  expect((await rows(ada.page)).slice(-4)).toEqual(order)
  await heading(ada.page, 'The Loft').dragTo(heading(ada.page, 'Start here'), {
    targetPosition: { x: 40, y: 2 },
  })
  await eventually(async () => {
    const all = await rows(bo.page)
    return all.indexOf('The Loft') < all.indexOf('Start here')
  }).toBe(true)
})

test('a move that is refused puts the list back, and says so', async () => {
  const before = await rows(ada.page)
  await ada.context.setOffline(true)
  await chooseFor(ada.page, 'letters', 'Move down')
  await ada.page.getByText('letters was not moved. You are offline.').waitFor(firstCall)
  await eventually(() => rows(ada.page)).toEqual(before)
  await ada.context.setOffline(false)

  // The neighbour to be is deleted while the wish is on its way.
  await ada.page.route('**/moveChannel', async (route) => {
    const named = await refs.channels(community.serverId).where('name', '==', 'surprise').get()
    await named.docs[0]!.ref.delete()
    await route.continue()
  })
  await channel(ada.page, 'letters').dragTo(channel(ada.page, 'surprise'), {
    targetPosition: { x: 40, y: 2 },
  })
  await ada.page
    .getByText('letters was not moved. Somebody has changed the list meanwhile.')
    .waitFor(firstCall)
  await ada.page.unroute('**/moveChannel')
  await eventually(() => rows(ada.page)).toEqual(before.filter((name) => name !== 'surprise'))
})

test('the keyboard walks past what a closed category hides, and the category stays closed', async () => {
  await openChannel(bo.page, 'general')
  await heading(bo.page, 'The Loft').focus()
  await bo.page.keyboard.press('Enter')
  await eventually(() => channel(bo.page, 'letters').count()).toBe(0)
  await bo.page.reload()
  await composer(bo.page).waitFor()
  await heading(bo.page, 'The Loft').waitFor()
  expect(await heading(bo.page, 'The Loft').getAttribute('aria-expanded')).toBe('false')
  const channels = await list(bo.page).getByRole('link').count()
  const title = bo.page.getByRole('heading', { level: 1 })
  const seen = new Set<string>()
  for (let step = 0; step < channels; step++) {
    const before = await title.innerText()
    await bo.page.keyboard.press('Alt+ArrowDown')
    await eventually(() => title.innerText()).not.toBe(before)
    seen.add(await title.innerText())
  }
  expect([...seen]).not.toContain('letters')
  expect(seen.size).toBe(channels)
  await heading(bo.page, 'The Loft').click()
})

test('losing a role takes the private channel, and never the list', async () => {
  const uid = asUid(await uidOf(dupette.email))
  const { serverId } = community
  const roles = (await refs.access(serverId, uid).get()).data()!.roles
  const moderator = (await refs.roles(serverId).where('name', '==', 'Moderator').get()).docs[0]!.id
  await refs.access(serverId, uid).update({ roles: [...roles, asRoleId(moderator)] })
  await channel(bo.page, 'moderators').waitFor(firstCall)
  await openChannel(bo.page, 'moderators')
  await bo.page.evaluate(() => {
    const counts: number[] = []
    Object.assign(window, { rowCounts: counts })
    const sample = () => {
      counts.push(document.querySelectorAll('nav[aria-label="Channels"] a').length)
      requestAnimationFrame(sample)
    }
    sample()
  })
  await refs.access(serverId, uid).update({ roles })
  await bo.page.getByText('moderators was deleted, or is no longer open to you.').waitFor(firstCall)
  await eventually(() => channel(bo.page, 'moderators').count()).toBe(0)
  await composer(bo.page).waitFor()
  const counts = await bo.page.evaluate(() => (window as unknown as { rowCounts: number[] }).rowCounts)
  expect(counts.length).toBeGreaterThan(10)
  expect(Math.min(...counts)).toBeGreaterThanOrEqual(Math.max(...counts) - 2)
})

test('whoever reads a channel that is deleted is taken to another one, with a sentence', async () => {
  await openChannel(bo.page, 'letters')
  await chooseFor(ada.page, 'letters', 'Delete channel')
  const confirm = ada.page.getByRole('alertdialog', { name: 'Delete letters?' })
  await confirm.getByRole('button', { name: 'Delete channel' }).click()
  await bo.page.getByText('letters was deleted, or is no longer open to you.').waitFor(firstCall)
  await composer(bo.page).waitFor()
  await eventually(() => channel(bo.page, 'letters').count()).toBe(0)
})

test('the channels of a deleted category stay', async () => {
  await chooseFor(ada.page, 'The Loft', 'Delete category')
  const confirm = ada.page.getByRole('alertdialog', { name: 'Delete The Loft?' })
  await confirm.getByRole('button', { name: 'Delete category' }).click()
  await eventually(() => heading(bo.page, 'The Loft').count()).toBe(0)
  await eventually(async () => {
    const all = await rows(bo.page)
    return all.indexOf('old-boxes') < all.indexOf('Start here') && all.includes('old-boxes')
  }).toBe(true)
})
