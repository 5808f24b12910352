/** What takes minutes by itself: `npm run soak -- servers`. */
import { mintMessageId } from '@parley/domain/ids'
import { limits, schemaVersion } from '@parley/domain/limits'
import type { Browser } from 'playwright-core'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { refs } from '../../functions/src/lib/db'
import { afterTriggers, dupe, logIn } from '../e2e/harness/actions'
import { launchBrowser, openWindow, type Window } from '../e2e/harness/browser'
import { freshCommunity } from '../e2e/harness/emulators'
import { joinServers, uids } from '../e2e/harness/manyServers'

let browser: Browser
let ada: Window
let servers: Awaited<ReturnType<typeof joinServers>>

beforeAll(async () => {
  await freshCommunity(600)
  servers = await joinServers(limits.serversPerUser - 1)
  browser = await launchBrowser()
  ada = await openWindow(browser)
  await logIn(ada.page, dupe)
}, 240_000)

afterAll(async () => {
  expect(ada.crashes).toEqual([])
  await browser.close()
})

test('news far down the rail is marked within two minutes, and no other server is', async () => {
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
