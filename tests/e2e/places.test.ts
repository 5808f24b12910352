import { asUid } from '@parley/domain/ids'
import type { Browser } from 'playwright-core'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { refs } from '../../functions/src/lib/db'
import {
  afterTriggers,
  channel,
  dupe,
  dupette,
  eventually,
  logIn,
  message,
  openChannel,
  register,
  say,
  timeline,
} from './harness/actions'
import { appUrl, keepPicturesOfFailures, launchBrowser, openWindow, type Window } from './harness/browser'
import { freshCommunity } from './harness/emulators'
import { uidOf } from './harness/people'

let browser: Browser
let ada: Window
let bo: Window
let community: Awaited<ReturnType<typeof freshCommunity>>

keepPicturesOfFailures(() => [ada, bo])

beforeAll(async () => {
  community = await freshCommunity(600)
  browser = await launchBrowser()
  ada = await openWindow(browser)
  bo = await openWindow(browser)
  await Promise.all([logIn(ada.page, dupe), logIn(bo.page, dupette)])
})

afterAll(async () => {
  expect([...ada.crashes, ...bo.crashes]).toEqual([])
  await browser.close()
})

test('a channel with news is marked, in the list and on the server, until it is read', async () => {
  await openChannel(ada.page, 'garden')
  await openChannel(bo.page, 'garden')
  await openChannel(bo.page, 'kitchen')
  await say(ada.page, 'One')
  await say(ada.page, 'Two')
  await say(ada.page, 'Three, the last of a burst')
  // The first events start the functions' processes, which takes a while on a small machine.
  await bo.page.getByRole('link', { name: /^garden,.*unread/ }).waitFor({ timeout: 60_000 })
  await openChannel(bo.page, 'garden')
  await bo.page.getByRole('separator').filter({ hasText: /new/i }).waitFor()
  await message(bo.page, 'Three, the last of a burst').waitFor()
  await eventually(() => bo.page.getByRole('link', { name: /^garden,.*unread/ }).count()).toBe(0)
})

test('reading on one device clears the mark on another', async () => {
  const device = await openWindow(browser)
  await logIn(device.page, dupette)
  await openChannel(device.page, 'kitchen')
  await openChannel(bo.page, 'kitchen')
  await openChannel(bo.page, 'garden')
  await openChannel(device.page, 'garden')
  await openChannel(device.page, 'general')
  await openChannel(bo.page, 'general')
  await say(ada.page, 'Four, seen on two devices')
  await bo.page.getByRole('link', { name: /^garden,.*unread/ }).waitFor()
  await device.page.getByRole('link', { name: /^garden,.*unread/ }).waitFor()
  await openChannel(device.page, 'garden')
  await eventually(() => bo.page.getByRole('link', { name: /^garden,.*unread/ }).count()).toBe(0)
  await device.close()
})

test('a server with news is marked in the rail while its reader is elsewhere', async () => {
  await bo.page.getByRole('button', { name: 'Create a server' }).click()
  const dialog = bo.page.getByRole('dialog')
  await dialog.getByLabel('Server name').fill('Dupette’s shed')
  await dialog.getByRole('button', { name: /Create/ }).click()
  await bo.page.getByText('Dupette’s shed').first().waitFor()
  await bo.page.getByRole('textbox', { name: 'Message #general' }).waitFor()
  const rail = bo.page.getByRole('navigation', { name: 'Servers' })
  // Everything there is read first, or an older mark would answer for the new one.
  await rail.getByRole('link', { name: /^Harbour Commons/ }).click()
  await channel(bo.page, 'garden').waitFor()
  const unread = bo.page.getByRole('navigation', { name: 'Channels' }).getByRole('link', { name: /unread$/ })
  for (let left = await unread.count(); left > 0; left--) {
    await unread.first().click()
    // What is new may be more than a screen, and is read when its end has been seen.
    await timeline(bo.page).hover()
    await bo.page.mouse.wheel(0, 10_000)
    await eventually(() => unread.count()).toBeLessThan(left)
  }
  await rail.getByRole('link', { name: 'Dupette’s shed' }).click()
  await rail.getByRole('link', { name: 'Harbour Commons', exact: true }).waitFor()
  await say(ada.page, 'Five, heard from the shed')
  await rail.getByRole('link', { name: 'Harbour Commons, unread' }).waitFor(afterTriggers)
  await rail.getByRole('link', { name: /^Harbour Commons/ }).click()
  await openChannel(bo.page, 'garden')
  await rail.getByRole('link', { name: 'Harbour Commons', exact: true }).waitFor()
})

test('a deep link asks a stranger to log in, and then keeps its promise', async () => {
  const device = await openWindow(browser)
  const path = `/s/${community.serverId}/${community.channelId('kitchen')}`
  await device.page.goto(appUrl + path)
  await device.page.waitForURL(/\/login/)
  await device.page.getByLabel('E-mail').fill(dupette.email)
  await device.page.getByLabel('Password', { exact: true }).fill(dupette.password)
  await device.page.getByRole('button', { name: 'Log in' }).click()
  await device.page.getByRole('textbox', { name: 'Message #kitchen' }).waitFor()
  expect(new URL(device.page.url()).pathname).toBe(path)
  await device.close()
})

test('an outsider gets nothing, and learns nothing', async () => {
  const stranger = await openWindow(browser)
  await register(stranger.page, {
    displayName: 'Stranger',
    username: 'stranger',
    email: 'stranger@example.com',
    password: 'a long sentence',
  })
  // The first call starts the function's process.
  await stranger.page.getByText('A room of your own').waitFor({ timeout: 60_000 })
  await stranger.page.goto(`${appUrl}/s/${community.serverId}/${community.channelId('garden')}`)
  await stranger.page.getByText('This place is not open to you').waitFor()
  expect(await stranger.page.content()).not.toContain('Harbour Commons')
  await stranger.page.goto(`${appUrl}/no/such/page`)
  await stranger.page.getByText('There is nothing at this address').waitFor()
  await stranger.close()
})

test('a private channel is listed to those who may see it alone', async () => {
  await channel(ada.page, 'moderators').waitFor()
  await channel(bo.page, 'kitchen').waitFor()
  expect(await channel(bo.page, 'moderators').count()).toBe(0)
})

test('somebody who is removed leaves at once, and receives nothing said afterwards', async () => {
  await openChannel(bo.page, 'garden')
  const uid = asUid(await uidOf(dupette.email))
  // By hand, as an administrator would in the console.
  await refs.access(community.serverId, uid).delete()
  await bo.page.getByText(/You are no longer a member/).waitFor()
  await eventually(() => bo.page.getByRole('textbox', { name: 'Message #garden' }).count()).toBe(0)
  await say(ada.page, 'Said after Dupette was gone')
  await message(ada.page, 'Said after Dupette was gone').waitFor()
  expect(await bo.page.content()).not.toContain('Said after Dupette was gone')
  expect(await bo.page.content()).not.toContain('Four, seen on two devices')
})
