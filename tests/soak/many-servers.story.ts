/** Somebody in as many servers as anybody may be in. It takes minutes: `npm run soak -- servers`. */
import { mintMessageId } from '@parley/domain/ids'
import { limits, schemaVersion } from '@parley/domain/limits'
import type { Browser, Page } from 'playwright-core'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { refs } from '../../functions/src/lib/db'
import { installFirestoreWire, readWire } from '../bench/firestoreWire'
import { afterTriggers, composer, dupe, eventually, logIn } from '../e2e/harness/actions'
import { launchBrowser, openWindow, type Window } from '../e2e/harness/browser'
import { freshCommunity } from '../e2e/harness/emulators'
import { channelsEach, joinServers, uids } from '../e2e/harness/manyServers'
import { settledWire } from '../e2e/harness/settledWire'

/** The community is one of them. */
const others = limits.serversPerUser - 1
const mostListeners = 10
/** Channels with something said, of all servers that were joined here. */
const activities = others * channelsEach

let browser: Browser
let ada: Window
let servers: Awaited<ReturnType<typeof joinServers>>

beforeAll(async () => {
  await freshCommunity(600)
  servers = await joinServers(others)
  browser = await launchBrowser()
  ada = await openWindow(browser)
  ada.context.setDefaultTimeout(60_000)
  await installFirestoreWire(ada.context)
  await logIn(ada.page, dupe)
})

afterAll(async () => {
  expect(ada.crashes).toEqual([])
  await browser.close()
})

const rail = (page: Page) => page.getByRole('navigation', { name: 'Servers' })
const inRail = (page: Page, name: string) => rail(page).getByRole('link', { name: new RegExp(`^${name}`) })

test('somebody in a hundred servers has ten listeners', async () => {
  expect(await rail(ada.page).getByRole('link').count()).toBeGreaterThanOrEqual(limits.serversPerUser)
  await inRail(ada.page, servers[0]!.name).click()
  await ada.page.getByText(`Welcome to ${servers[0]!.name}`).waitFor()
  await ada.page.getByLabel('Members', { exact: true }).waitFor()
  const heardOf = async () => (await readWire(ada.page)).read.get('activity') ?? 0
  await eventually(heardOf, 60_000).toBeGreaterThanOrEqual(activities)
  const wire = await settledWire(ada.page)
  expect(wire.openListeners).toBeLessThanOrEqual(mostListeners)
  // A device that has never been here hears of each channel once.
  expect(wire.read.get('activity') ?? 0).toBeLessThanOrEqual(activities + 2 * limits.channelsPerServer)
})

test('who comes back reads nothing again of servers that are far down the rail', async () => {
  await ada.page.reload()
  await composer(ada.page).waitFor()
  const wire = await settledWire(ada.page)
  expect(wire.openListeners).toBeLessThanOrEqual(mostListeners)
  // The emulator sends a listener's whole result again; Firestore goes on where it was.
  expect(wire.read.get('activity') ?? 0).toBeLessThan(activities / 3)
})

test('news far down the rail is marked within two minutes, and no other server is', async () => {
  // Each server has been asked for once: what comes now is news.
  await settledWire(ada.page)
  const last = servers.at(-1)!
  const entry = rail(ada.page).getByRole('link', { name: last.name, exact: true })
  await entry.waitFor()
  await refs.message(last.id, last.lobby, mintMessageId()).set({
    schemaVersion,
    authorId: uids.dupette,
    text: 'Anybody here?',
    createdAt: Date.now(),
    editedAt: null,
    type: 'text',
    held: false,
    pinned: false,
  })
  const marked = rail(ada.page).getByRole('link', { name: new RegExp(`^${last.name}, unread`) })
  await marked.waitFor({ timeout: 60_000 + afterTriggers.timeout })
  expect(
    await rail(ada.page)
      .getByRole('link', { name: /^Server.*unread/ })
      .count(),
  ).toBe(1)
  await marked.click()
  await ada.page.getByText('Anybody here?').waitFor()
  await entry.waitFor()
})
