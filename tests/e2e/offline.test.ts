import { asServerId, type ChannelId, type ServerId } from '@parley/domain/ids'
import type { Browser } from 'playwright-core'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { refs } from '../../functions/src/lib/db'
import {
  channel,
  chooseFromMenu,
  composer,
  dupe,
  dupette,
  eventually,
  logIn,
  message,
  openChannel,
  say,
  sayForGood,
} from './harness/actions'
import { keepPicturesOfFailures, launchBrowser, openWindow, type Window } from './harness/browser'
import { freshCommunity } from './harness/emulators'

const anHourMs = 3_600_000
/** The SDK tries again at growing intervals. */
const reconnectedWithin = { timeout: 60_000 }

let browser: Browser
let serverId: ServerId
let garden: ChannelId
let ada: Window
let bo: Window

keepPicturesOfFailures(() => [ada, bo])

beforeAll(async () => {
  const community = await freshCommunity(400)
  serverId = asServerId(community.serverId)
  garden = community.channelId('garden')
  browser = await launchBrowser()
  ada = await openWindow(browser)
  bo = await openWindow(browser)
  await Promise.all([logIn(ada.page, dupe), logIn(bo.page, dupette)])
  // Not before: on a busy machine a page whose clock is moved by hand may never get through its first connection.
  await bo.page.clock.install()
  await openChannel(ada.page, 'garden')
  await openChannel(bo.page, 'reading-room')
  await bo.page.getByRole('article').first().waitFor()
  await openChannel(bo.page, 'garden')
})

afterAll(async () => {
  expect([...ada.crashes, ...bo.crashes]).toEqual([])
  await browser.close()
})

test('an hour without a network: the last channels can be read, and what was written arrives once', async () => {
  await bo.context.setOffline(true)
  await bo.page.getByText('You are offline').waitFor()
  await say(bo.page, 'Lights out at five past')
  await bo.page.clock.fastForward(anHourMs)
  await channel(bo.page, 'reading-room').click()
  await bo.page.getByRole('article').first().waitFor()
  await say(bo.page, 'Reading by candle')
  await openChannel(bo.page, 'garden')
  await message(bo.page, 'Lights out at five past').waitFor()
  expect(await message(ada.page, 'Lights out at five past').count()).toBe(0)

  await bo.context.setOffline(false)
  await message(ada.page, 'Lights out at five past').waitFor(reconnectedWithin)
  await bo.page.getByText('You are offline').waitFor({ state: 'detached' })
  await openChannel(ada.page, 'reading-room')
  await message(ada.page, 'Reading by candle').waitFor()
  for (const { page } of [ada, bo]) {
    await openChannel(page, 'garden')
    await eventually(() => message(page, 'Lights out at five past').count()).toBe(1)
  }
})

test('an edit of what somebody deleted meanwhile is said, and its text is kept', async () => {
  await sayForGood(bo.page, 'Ladder is behind the shed')
  await message(ada.page, 'Ladder is behind the shed').waitFor()
  await bo.context.setOffline(true)
  await chooseFromMenu(bo.page, 'Ladder is behind the shed', 'Edit')
  await bo.page.getByRole('textbox', { name: /^Edit/ }).fill('Ladder is behind the greenhouse')
  await bo.page.keyboard.press('Enter')
  await chooseFromMenu(ada.page, 'Ladder is behind the shed', 'Delete message')
  await message(ada.page, 'Ladder is behind the shed').waitFor({ state: 'detached' })
  // The deletion can be taken back for a moment, and is written after that.
  const said = refs.messages(serverId, garden).where('text', '==', 'Ladder is behind the shed')
  await eventually(async () => (await said.get()).size).toBe(0)

  await bo.context.setOffline(false)
  await bo.page.getByText(/The edit was not saved/).waitFor(reconnectedWithin)
  // The row's own button of that name shows a picture; the toast's shows the words.
  await bo.page.getByText('Copy text', { exact: true }).click()
  expect(await bo.page.evaluate(() => navigator.clipboard.readText())).toBe('Ladder is behind the greenhouse')
  await message(bo.page, 'Ladder is behind').waitFor({ state: 'detached' })
})

test('two tabs of one person send what was written offline once', async () => {
  const other = await bo.context.newPage()
  await other.goto(bo.page.url())
  await composer(other).waitFor()
  await bo.context.setOffline(true)
  await say(bo.page, 'From the first tab')
  await message(other, 'From the first tab').waitFor()
  await say(other, 'From the second tab')
  await message(bo.page, 'From the second tab').waitFor()

  await bo.context.setOffline(false)
  for (const text of ['From the first tab', 'From the second tab']) {
    await message(ada.page, text).waitFor(reconnectedWithin)
    for (const page of [ada.page, bo.page, other]) {
      await eventually(() => message(page, text).count()).toBe(1)
      await eventually(() => page.getByText('Not sent.').count()).toBe(0)
    }
  }
  await other.close()
})
