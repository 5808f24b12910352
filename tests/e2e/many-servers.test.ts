import { limits } from '@parley/domain/limits'
import type { Browser, Page } from 'playwright-core'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { installFirestoreWire, readWire } from '../bench/firestoreWire'
import { composer, dupe, eventually, logIn } from './harness/actions'
import { keepPicturesOfFailures, launchBrowser, openWindow, type Window } from './harness/browser'
import { freshCommunity } from './harness/emulators'
import { channelsEach, joinServers } from './harness/manyServers'
import { settledWire } from './harness/settledWire'

/** The community is one of them. */
const others = limits.serversPerUser - 1
const mostListeners = 10
/** Channels with something said, of all servers that were joined here. */
const activities = others * channelsEach

let browser: Browser
let ada: Window
let servers: Awaited<ReturnType<typeof joinServers>>

keepPicturesOfFailures(() => [ada])

beforeAll(async () => {
  await freshCommunity(600)
  servers = await joinServers(others)
  browser = await launchBrowser()
  ada = await openWindow(browser)
  // The emulator takes its time over a hundred servers where the machine has other work.
  ada.context.setDefaultTimeout(60_000)
  await installFirestoreWire(ada.context)
}, 240_000)

afterAll(async () => {
  expect(ada.crashes).toEqual([])
  await browser.close()
})

const rail = (page: Page) => page.getByRole('navigation', { name: 'Servers' })
const inRail = (page: Page, name: string) => rail(page).getByRole('link', { name: new RegExp(`^${name}`) })

test('somebody in a hundred servers has ten listeners', async () => {
  await logIn(ada.page, dupe)
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
