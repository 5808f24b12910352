import { appendFile, readFile, writeFile } from 'node:fs/promises'
import type { Browser, Page } from 'playwright-core'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { composer, dupe, eventually, logIn, message, openChannel, say, sayForGood } from './harness/actions'
import { appUrl, keepPicturesOfFailures, launchBrowser, openWindow, type Window } from './harness/browser'
import { freshCommunity } from './harness/emulators'

const workerFile = 'web/dist-local/serviceWorker.js'

let browser: Browser
let ada: Window
let worker: string

keepPicturesOfFailures(() => [ada])

beforeAll(async () => {
  worker = await readFile(workerFile, 'utf8')
  await freshCommunity(300)
  browser = await launchBrowser()
  ada = await openWindow(browser, { keepsFiles: true })
  await logIn(ada.page, dupe)
  await openChannel(ada.page, 'garden')
  await sayForGood(ada.page, 'The gate sticks')
})

afterAll(async () => {
  await writeFile(workerFile, worker)
  expect(ada.crashes).toEqual([])
  await browser.close()
})

const isKept = (page: Page) =>
  page.evaluate(async () => (await navigator.serviceWorker.getRegistration())?.active?.state === 'activated')

test('the app and the last channel open without a network', async () => {
  await eventually(() => isKept(ada.page), 60_000).toBe(true)
  await ada.page.reload()
  await message(ada.page, 'The gate sticks').waitFor()
  expect(await ada.page.evaluate(() => navigator.serviceWorker.controller !== null)).toBe(true)

  await ada.context.setOffline(true)
  await ada.page.goto(appUrl)
  await message(ada.page, 'The gate sticks').waitFor()
  await say(ada.page, 'Written in a tunnel')
  await ada.page.getByRole('link', { name: 'Settings' }).click()
  await ada.page.getByLabel('Display name').waitFor()
  await ada.context.setOffline(false)
  await ada.page.goto(appUrl)
  await ada.page.locator('article[aria-busy="false"]').filter({ hasText: 'Written in a tunnel' }).waitFor()
})

test('which project it is can be known offline', async () => {
  const ask = () => ada.page.evaluate(async () => (await fetch('/__/firebase/init.json')).status)
  expect(await ask()).toBe(200)
  await ada.context.setOffline(true)
  expect(await ask()).toBe(200)
  await ada.context.setOffline(false)
})

test('a newer version waits until its reader wants it, and nothing typed is lost', async () => {
  await composer(ada.page).fill('Half a sentence')
  await appendFile(workerFile, '\n// A later deployment\n')
  await ada.page.evaluate(async () => (await navigator.serviceWorker.getRegistration())?.update())
  await ada.page.getByText('A new version of Parley is ready.').waitFor()
  await ada.page.evaluate(() => Object.assign(window, { isOldPage: true }))
  await ada.page.getByRole('button', { name: 'Reload' }).click()
  await eventually(() => ada.page.evaluate(() => 'isOldPage' in window)).toBe(false)
  await eventually(() => composer(ada.page).inputValue()).toBe('Half a sentence')
  const waiting = () =>
    ada.page.evaluate(async () => (await navigator.serviceWorker.getRegistration())?.waiting !== null)
  await eventually(waiting).toBe(false)
})

test('a part that an update took away is said to be missing, and a reload goes on', async () => {
  const other = await openWindow(browser)
  await other.page.route(/assets\/SettingsRoute.*\.js/, (route) => route.fulfill({ status: 404 }))
  await logIn(other.page, dupe)
  await other.page.getByRole('link', { name: 'Settings' }).click()
  await other.page.getByRole('heading', { name: 'A part of Parley is missing' }).waitFor()
  await other.page.unroute(/assets\/SettingsRoute.*\.js/)
  await other.page.getByRole('button', { name: 'Reload' }).click()
  await other.page.getByLabel('Display name').waitFor()
  await other.close()
})
