/** What takes minutes by itself: `npm run soak -- servers`. */
import { mintMessageId } from '@parley/domain/ids'
import { limits, schemaVersion } from '@parley/domain/limits'
import type { Browser } from 'playwright-core'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { refs } from '../../functions/src/lib/db'
import { installFirestoreWire, readWire } from '../bench/firestoreWire'
import { afterTriggers, dupe, eventually, logIn } from '../e2e/harness/actions'
import { launchBrowser, openWindow, type Window } from '../e2e/harness/browser'
import { freshCommunity } from '../e2e/harness/emulators'
import { channelsEach, joinServers, uids } from '../e2e/harness/manyServers'
import { settledWire } from '../e2e/harness/settledWire'

const others = limits.serversPerUser - 1

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
}, 240_000)

afterAll(async () => {
  expect(ada.crashes).toEqual([])
  await browser.close()
})

test('news far down the rail is marked within two minutes, and no other server is', async () => {
  // Each server has been asked for once: what comes now is news.
  await eventually(
    async () => (await readWire(ada.page)).read.get('activity') ?? 0,
    60_000,
  ).toBeGreaterThanOrEqual(others * channelsEach)
  await settledWire(ada.page)
  const rail = ada.page.getByRole('navigation', { name: 'Servers' })
  const last = servers.at(-1)!
  const entry = rail.getByRole('link', { name: last.name, exact: true })
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
  const marked = rail.getByRole('link', { name: new RegExp(`^${last.name}, unread`) })
  await marked.waitFor({ timeout: 60_000 + afterTriggers.timeout })
  expect(await rail.getByRole('link', { name: /^Server.*unread/ }).count()).toBe(1)
  await marked.click()
  await ada.page.getByText('Anybody here?').waitFor()
  await entry.waitFor()
}, 240_000)
