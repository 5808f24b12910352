import type { Browser } from 'playwright-core'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { refs } from '../../functions/src/lib/db'
import { asUid } from '@parley/domain/ids'
import { composer, dupe, dupette, eventually, logIn, message, openChannel, say } from './harness/actions'
import { keepPicturesOfFailures, launchBrowser, openWindow, type Window } from './harness/browser'
import { freshCommunity } from './harness/emulators'
import { uidOf } from './harness/people'

let browser: Browser
let ada: Window
let bo: Window
let community: Awaited<ReturnType<typeof freshCommunity>>

keepPicturesOfFailures(() => [ada, bo])

beforeAll(async () => {
  community = await freshCommunity(400)
  browser = await launchBrowser()
  ada = await openWindow(browser)
  bo = await openWindow(browser)
  await Promise.all([logIn(ada.page, dupe), logIn(bo.page, dupette)])
  await openChannel(ada.page, 'garden')
  await openChannel(bo.page, 'garden')
})

afterAll(async () => {
  expect([...ada.crashes, ...bo.crashes]).toEqual([])
  await browser.close()
})

test('a message sent offline shows as sending, and arrives once when the network is back', async () => {
  await bo.context.setOffline(true)
  await say(bo.page, 'Written in the tunnel')
  await message(bo.page, 'Written in the tunnel').waitFor()
  expect(await message(ada.page, 'Written in the tunnel').count()).toBe(0)
  await bo.context.setOffline(false)
  await message(ada.page, 'Written in the tunnel').waitFor({ timeout: 40_000 })
  expect(await message(ada.page, 'Written in the tunnel').count()).toBe(1)
  expect(await message(bo.page, 'Written in the tunnel').count()).toBe(1)
})

test('sent offline, permission lost, reloaded, reconnected: the text is there with its three actions', async () => {
  const uid = asUid(await uidOf(dupette.email))
  await bo.context.setOffline(true)
  await say(bo.page, 'Nobody shall lose this')
  await message(bo.page, 'Nobody shall lose this').waitFor()

  // As an administrator would in the console: a timeout of an hour.
  await refs.access(community.serverId, uid).update({ timeoutUntil: new Date(Date.now() + 3_600_000) })
  await bo.context.setOffline(false)
  await bo.page.reload()

  const row = message(bo.page, 'Nobody shall lose this')
  await row.getByText('Not sent.').waitFor({ timeout: 60_000 })
  expect(await message(ada.page, 'Nobody shall lose this').count()).toBe(0)
  await row.getByRole('button', { name: 'Copy text' }).click()
  expect(await bo.page.evaluate(() => navigator.clipboard.readText())).toBe('Nobody shall lose this')

  await refs.access(community.serverId, uid).update({ timeoutUntil: new Date(0) })
  await composer(bo.page).waitFor()
  await row.getByRole('button', { name: 'Retry' }).click()
  await message(ada.page, 'Nobody shall lose this').waitFor()
  await eventually(() => bo.page.getByText('Not sent.').count()).toBe(0)
  expect(await message(bo.page, 'Nobody shall lose this').count()).toBe(1)
})

test('logging out warns about unsent messages', async () => {
  await bo.context.setOffline(true)
  await say(bo.page, 'Still waiting')
  await message(bo.page, 'Still waiting').waitFor()
  await bo.page.getByRole('link', { name: /Settings/ }).click()
  await bo.page.getByRole('button', { name: 'Log out' }).click()
  await bo.page.getByText(/message has not been sent yet/).waitFor()
  await bo.page.getByRole('button', { name: 'Cancel' }).click()
  await bo.context.setOffline(false)
  await message(ada.page, 'Still waiting').waitFor({ timeout: 40_000 })
})
