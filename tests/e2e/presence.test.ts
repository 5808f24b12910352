import { asUid, type Uid } from '@parley/domain/ids'
import { timings } from '@parley/domain/limits'
import type { Browser, Page } from 'playwright-core'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { db, refs } from '../../functions/src/lib/db'
import { toTimestamp } from '../../functions/src/lib/stored'
import { scheduled } from '../../scripts/scheduler/scheduled'
import { composer, dupe, dupette, eventually, logIn } from './harness/actions'
import { keepPicturesOfFailures, launchBrowser, openWindow, type Window } from './harness/browser'
import { freshCommunity } from './harness/emulators'
import { uidOf } from './harness/people'

let browser: Browser
let ada: Window
let bo: Window
let boUid: Uid

keepPicturesOfFailures(() => [ada, bo])

beforeAll(async () => {
  await freshCommunity(200)
  boUid = asUid(await uidOf(dupette.email))
  browser = await launchBrowser()
  ada = await openWindow(browser)
  bo = await openWindow(browser)
  await logIn(ada.page, dupe)
})

afterAll(async () => {
  expect(ada.crashes).toEqual([])
  await browser.close()
})

const memberList = (page: Page) => page.getByRole('region', { name: 'Members' })
const dupetteIs = (state: string) =>
  memberList(ada.page)
    .getByRole('listitem')
    .filter({ hasText: `Dupette, ${state}` })
const heading = (name: string) =>
  memberList(ada.page).getByRole('heading', { name: new RegExp(`^${name} · `) })
const countIn = async (name: string) => Number((await heading(name).textContent())?.split('· ')[1])

const chooseStatus = async (page: Page, status: string) => {
  await page.getByRole('button', { name: /^Your status/ }).click()
  await page.getByRole('menuitemradio', { name: status }).click()
}

/** The first events start the functions' processes, which takes a while on a small machine. */
const firstEvent = { timeout: 60_000 }

test('somebody who comes is seen to come, and leaves the offline', async () => {
  await heading('Offline').waitFor(firstEvent)
  await memberList(ada.page).getByRole('listitem').filter({ hasText: 'Dupe, Online' }).waitFor(firstEvent)
  const offline = await countIn('Offline')
  await logIn(bo.page, dupette)
  await dupetteIs('Online').waitFor(firstEvent)
  expect(await countIn('Offline')).toBe(offline - 1)
})

test('everybody in a conversation has a name, also who is offline', async () => {
  await ada.page.getByRole('article').first().waitFor()
  await eventually(() => ada.page.getByText('…', { exact: true }).count()).toBe(0)
})

test('what somebody chooses from their own menu is what others see', async () => {
  await chooseStatus(bo.page, 'Do not disturb')
  await dupetteIs('Do not disturb').waitFor(firstEvent)
  await bo.page.getByRole('button', { name: 'Your status: Do not disturb' }).waitFor()
  await chooseStatus(bo.page, 'Invisible')
  await eventually(() => dupetteIs('').count()).toBe(0)
  await chooseStatus(bo.page, 'Online')
  await dupetteIs('Online').waitFor()
})

test('the menu opens, moves, chooses and closes by the keyboard', async () => {
  await bo.page.getByRole('button', { name: /^Your status/ }).focus()
  await bo.page.keyboard.press('Enter')
  await bo.page.getByRole('menu').waitFor()
  await bo.page.keyboard.press('ArrowDown')
  await bo.page.keyboard.press('Enter')
  await bo.page.getByRole('menu').waitFor({ state: 'detached' })
  await bo.page.getByRole('button', { name: 'Your status: Idle' }).waitFor()
  await dupetteIs('Idle').waitFor()
  await chooseStatus(bo.page, 'Online')
  await dupetteIs('Online').waitFor()
})

test('a page that is closed is seen to go within seconds', async () => {
  const second = await bo.context.newPage()
  await second.goto(bo.page.url())
  // A browser does not wait for the last words of a page that is still busy loading.
  await composer(second).waitFor()
  await eventually(async () => (await refs.devices(boUid).count().get()).data().count).toBe(2)
  await second.close({ runBeforeUnload: true })
  await eventually(async () => (await refs.devices(boUid).count().get()).data().count).toBe(1)
  await dupetteIs('Online').waitFor()
  await bo.page.close({ runBeforeUnload: true })
  await eventually(() => dupetteIs('Online').count()).toBe(0)
})

test('a page that crashes is swept', async () => {
  const crashing = await openWindow(browser)
  await logIn(crashing.page, dupette)
  await dupetteIs('Online').waitFor()
  // The connection goes with no last word.
  await crashing.context.setOffline(true)
  const heartbeats = await db.collection(`presence/${boUid}/heartbeats`).get()
  const longAgo = toTimestamp(Date.now() - timings.heartbeatLostAfterMs - 1_000)
  await Promise.all(heartbeats.docs.map(({ ref }) => ref.update({ at: longAgo })))
  for (const { run } of scheduled) await run(Date.now())
  await eventually(() => dupetteIs('Online').count()).toBe(0)
  await crashing.close()
})

test('one’s own dot is idle when the page is, and back with the first key', async () => {
  const idle = await openWindow(browser)
  const own = (state: string) => idle.page.getByRole('button', { name: `Your status: ${state}` })
  await idle.page.clock.install()
  await logIn(idle.page, dupette)
  await dupetteIs('Online').waitFor()
  // Time passes for the page alone, and the server takes no second heartbeat within the first minute of its own.
  const heartbeats = await db.collection(`presence/${boUid}/heartbeats`).get()
  const aMinuteAgo = toTimestamp(Date.now() - timings.heartbeatEveryMs)
  await Promise.all(heartbeats.docs.map(({ ref }) => ref.update({ at: aMinuteAgo })))
  await idle.page.clock.fastForward(timings.idleAfterMs)
  await own('Idle').waitFor()
  await dupetteIs('Idle').waitFor()
  await idle.page.keyboard.press('Shift')
  await own('Online').waitFor()
  await dupetteIs('Online').waitFor()
  expect(idle.crashes).toEqual([])
  await idle.close()
})
