import { asServerId, asUid, type ServerId } from '@parley/domain/ids'
import { limits } from '@parley/domain/limits'
import type { Browser, Locator, Page } from 'playwright-core'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { refs } from '../../functions/src/lib/db'
import { installFirestoreWire, readWire } from '../bench/firestoreWire'
import { dupe, eventually, logIn } from './harness/actions'
import { appUrl, keepPicturesOfFailures, launchBrowser, openWindow, type Window } from './harness/browser'
import { type Crowd, letInACrowd } from './harness/crowd'
import { freshCommunity } from './harness/emulators'
import { uidOf } from './harness/people'

let browser: Browser
let ada: Window
let serverId: ServerId
let crowd: Crowd

keepPicturesOfFailures(() => [ada])

/** The first call of each function starts its process. */
const firstCall = { timeout: 60_000 }

beforeAll(async () => {
  const community = await freshCommunity(100)
  serverId = asServerId(community.serverId)
  crowd = await letInACrowd(serverId)
  // As an administrator hands a server over: only its owner may give it on.
  await refs.server(serverId).update({ ownerId: asUid(await uidOf(dupe.email)) })
  browser = await launchBrowser()
  ada = await openWindow(browser)
  await installFirestoreWire(ada.context)
  await logIn(ada.page, dupe)
})

afterAll(async () => {
  expect(ada.crashes).toEqual([])
  await browser.close()
})

const dialog = (page: Page) => page.getByRole('dialog')
const memberList = (page: Page) => page.getByRole('region', { name: 'Members' })

test('the member list counts everybody, and reads no more than it shows', async () => {
  const heading = (text: string) => memberList(ada.page).getByRole('heading', { name: text, exact: true })
  await heading(`Gardener · ${crowd.gardeners.length}`).waitFor(firstCall)
  const { read } = await readWire(ada.page)
  expect(read.get('online') ?? 0).toBeLessThanOrEqual(limits.onlineWatched + 3 * limits.memberPage)
  // Some are the authors of the messages in sight.
  expect(read.get('members') ?? 0).toBeLessThanOrEqual(4 * limits.memberPage)
})

test('scrolled through, it shows each once, group by group, by name, in a bounded page', async () => {
  const { names, mostRows } = await scrollThrough(memberList(ada.page), 'Offline')
  const { gardeners, others } = crowd
  expect(names).toEqual([...gardeners, ...others])
  expect(mostRows).toBeLessThanOrEqual(100)
  const offline = crowd.members - gardeners.length - others.length
  // In a crowd the list is as it was when it was read: with whoever reads it, or a moment before they came.
  const either = new RegExp(`^Offline · (${offline}|${offline - 1})$`)
  await memberList(ada.page).getByRole('heading', { name: either }).waitFor()
}, 240_000)

/** From top to bottom, as far as the heading; the crowd above it, in the order in which they appeared. */
function scrollThrough(list: Locator, endHeading: string) {
  return list.evaluate(async (region, end) => {
    const names = new Set<string>()
    let mostRows = 0
    const frame = () => new Promise((resolve) => requestAnimationFrame(resolve))
    for (;;) {
      const rows = [...region.querySelectorAll('li')]
      mostRows = Math.max(mostRows, rows.length)
      for (const row of rows) {
        const isHeading = row.querySelector('h3') !== null
        if (isHeading && row.textContent.startsWith(end)) return { names: [...names], mostRows }
        const [name] = /Aaron the \d+th/.exec(row.textContent) ?? []
        if (name) names.add(name)
      }
      region.scrollTop += region.clientHeight / 2
      await frame()
      await frame()
    }
  }, endHeading)
}

test('the switcher finds somebody beyond the first hundred, and says when there is nobody', async () => {
  const { page } = ada
  await page.keyboard.press('Control+k')
  const field = page.getByRole('combobox', { name: 'Find or jump to' })
  await field.fill('@aaron the 7777')
  await page.getByRole('option', { name: /Aaron the 7777th/ }).waitFor()
  await field.fill('zoe z')
  await page.getByRole('option', { name: /Zoé Zachariáš/ }).waitFor()
  await field.fill('zzz')
  await page.getByText('Nothing here has this name').waitFor()
  await field.fill('@zube')
  await page.getByText('Nothing here has this name').waitFor()
  await field.fill('@zubi')
  const zubin = page.getByRole('option', { name: /Zubin/ })
  await zubin.waitFor()
  await eventually(() => zubin.getAttribute('data-highlighted')).toBe('')
  await page.keyboard.press('Enter')
  await page.getByRole('dialog', { name: 'Zubin Zoroaster' }).waitFor()
  await page.keyboard.press('Escape')
})

test('without a network the search says so, and keeps what was typed', async () => {
  const { page, context } = ada
  await page.keyboard.press('Control+k')
  const field = page.getByRole('combobox', { name: 'Find or jump to' })
  await field.fill('@aaron')
  await page.getByRole('option').first().waitFor()
  await context.setOffline(true)
  await field.fill('@zach')
  await page.getByText('Not everybody could be looked through. You are offline').waitFor()
  expect(await field.inputValue()).toBe('@zach')
  await context.setOffline(false)
  await page.keyboard.press('Escape')
})

test('a private channel is opened to somebody beyond the first hundred, who stays in sight', async () => {
  const { page } = ada
  const heading = page
    .getByRole('navigation', { name: 'Channels' })
    .getByRole('button', { name: 'Start here', exact: true })
  await heading.hover()
  await page.getByRole('button', { name: 'Create a channel in Start here' }).click()
  await dialog(page).getByLabel('Name', { exact: true }).fill('for-zoe')
  await dialog(page).getByRole('switch', { name: 'Private' }).click()
  const search = dialog(page).getByRole('searchbox', { name: 'Search roles and people' })
  await search.fill('nobody of this name')
  await dialog(page).getByText('Nobody is called that.').waitFor()
  await search.fill('ZOE')
  const zoe = dialog(page).getByRole('checkbox', { name: 'Zoé Zachariáš' })
  await zoe.check()
  await search.fill('')
  expect(await zoe.isChecked()).toBe(true)
  await dialog(page).getByRole('button', { name: 'Create channel' }).click()
  await page.getByRole('textbox', { name: 'Message #for-zoe' }).waitFor(firstCall)
  const made = await refs.channels(serverId).where('name', '==', 'for-zoe').get()
  expect(made.docs[0]?.data().overwrites).toHaveProperty(crowd.uidOf('Zoé Zachariáš'))
})

test('the page of members reads on page by page, finds the last of ten thousand, and stays small', async () => {
  const { page } = ada
  // Loaded anew, so that what is counted is of this page alone.
  await page.goto(`${appUrl}/s/${serverId}/settings/members`)
  const rows = page.getByRole('row').filter({ has: page.locator('[data-focus="card"]') })
  await rows.first().waitFor(firstCall)
  await page.getByText(/^10,000 people$/).waitFor()
  expect((await readWire(page)).read.get('members') ?? 0).toBeLessThanOrEqual(2 * limits.memberPage)

  const region = page.getByRole('region', { name: 'Members of Harbour Commons' })
  for (let n = 0; n < 8; n++) {
    await region.evaluate((each) => each.scrollTo({ top: each.scrollHeight }))
    await page.waitForTimeout(400)
  }
  const read = (await readWire(page)).read.get('members') ?? 0
  expect(read).toBeGreaterThan(3 * limits.memberPage)
  expect(read).toBeLessThanOrEqual(12 * limits.memberPage)
  expect(await rows.count()).toBeLessThanOrEqual(60)

  await page.getByLabel('Search members').fill('zubin')
  await rows.filter({ hasText: 'Zubin Zoroaster' }).waitFor()
  expect(await rows.count()).toBe(1)
  await page.getByLabel('Search members').fill('crowd.7777')
  await rows.filter({ hasText: 'Aaron the 7777th' }).waitFor()
  await page.getByRole('button', { name: 'Close settings' }).click()
})

test('a server is handed to somebody beyond the first hundred, by keyboard', async () => {
  const { page } = ada
  await page.getByRole('button', { name: 'Harbour Commons', exact: true }).click()
  await page.getByRole('menuitem', { name: 'Server settings' }).click()
  await page.getByRole('link', { name: 'Danger zone' }).click()
  const heir = page.getByRole('combobox', { name: 'New owner' })
  await page.getByRole('button', { name: 'Transfer ownership' }).click()
  await page.getByText('Choose a member.').waitFor()
  await heir.fill('qqq')
  await page.getByText('Nobody is called that.').waitFor()
  await heir.fill('zub')
  await page.getByRole('option', { name: /Zubin Zoroaster/ }).waitFor()
  await heir.press('Enter')
  expect(await heir.inputValue()).toBe('Zubin Zoroaster')
  await page.getByLabel('Your password').fill(dupe.password)
  await page.getByRole('button', { name: 'Transfer ownership' }).click()
  await page.getByText('Harbour Commons belongs to Zubin Zoroaster now').waitFor(firstCall)
})
