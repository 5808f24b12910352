/** Two people answer each other: by keys, from far away, offline, and on a phone. */
import { asUid, type ChannelId, mintMessageId, type ServerId, type Uid } from '@parley/domain/ids'
import { limits, schemaVersion } from '@parley/domain/limits'
import type { StoredMessage } from '@parley/domain/schema/message'
import type { Page } from 'playwright-core'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { db, refs } from '../../functions/src/lib/db'
import {
  composer,
  dupe,
  dupette,
  eventually,
  logIn,
  message,
  openChannel,
  overflowOf,
  say,
  sayForGood,
  timeline,
  untilDone,
} from './harness/actions'
import { appUrl, keepPicturesOfFailures, openWindow, phone, type Window } from './harness/browser'
import { isOnScreen, longPress } from './harness/finger'
import { openStory, type Story } from './harness/openStory'
import { uidOf } from './harness/people'

const goneWords = 'The original message is not here any more.'
/** Enough to push what was said before out of the newest page. */
const muchTalk = limits.messagePage + 10
const reconnectedWithin = { timeout: 60_000 }

let story: Story
let ada: Window
let bo: Window
let bosPhone: Window
let serverId: ServerId
let garden: ChannelId
let bosUid: Uid
let gardenUrl: string

keepPicturesOfFailures(() => [ada, bo, bosPhone])

beforeAll(async () => {
  story = await openStory()
  ;({ ada, bo, serverId, garden, bosUid } = story)
  gardenUrl = `${appUrl}/s/${serverId}/${garden}`
  for (const { page } of [ada, bo]) await openChannel(page, 'garden')
})

afterAll(() => story.end())

/** The way to what is answered, on the row that answers. */
const answered = (page: Page, answer: string) =>
  message(page, answer).getByRole('button', { name: /^Replying to/ })
const bar = (page: Page) => page.locator('#composer-reply')
const idOf = async (page: Page, text: string) => (await original(page, text).getAttribute('data-row-key'))!

/** What says so itself, and not what answers it, where the words stand as well: once the server has it. */
const original = (page: Page, text: string) =>
  page.locator('article[aria-busy="false"]').filter({ hasText: text }).first()

/** From the focused row, as somebody does who never leaves the keyboard. */
async function replyByKeys(page: Page, text: string) {
  await original(page, text).focus()
  await page.keyboard.press('r')
  await bar(page).getByText('Replying to').waitFor()
  await eventually(() => composer(page).evaluate((field) => field === document.activeElement)).toBe(true)
  expect(await composer(page).inputValue()).toBe('')
}

const choose = (page: Page, text: string, item: string) =>
  untilDone(async () => {
    await original(page, text).click({ button: 'right' })
    await page.getByRole('menuitem', { name: item }).click({ timeout: 5_000 })
  })

const aMessage = (change: Partial<StoredMessage>): StoredMessage => ({
  schemaVersion,
  authorId: bosUid,
  text: '',
  createdAt: Date.now(),
  editedAt: null,
  type: 'text',
  held: false,
  pinned: false,
  ...change,
})

/** As a client would, without a browser. */
async function put(change: Partial<StoredMessage>) {
  const id = mintMessageId()
  await refs.message(serverId, garden, id).set(aMessage(change))
  return id
}

async function talk() {
  const batch = db.batch()
  for (let n = 1; n <= muchTalk; n++) {
    const row = aMessage({ text: `Row ${n} of the radishes`, createdAt: Date.now() - muchTalk + n })
    batch.set(refs.message(serverId, garden, mintMessageId()), row)
  }
  await batch.commit()
}

test('an answer by keys shows what it answers on the other’s screen, and nothing that is hidden', async () => {
  await say(ada.page, 'Who has **spare** trays? ||Noor||')
  await message(bo.page, 'spare').waitFor()
  await replyByKeys(bo.page, 'spare')
  expect(await bar(bo.page).textContent()).toBe('Replying to Dupe')
  await bo.page.keyboard.type('Three of them')
  await bo.page.keyboard.press('Enter')
  await answered(ada.page, 'Three of them').waitFor()
  const line = answered(ada.page, 'Three of them')
  expect(await line.getAttribute('aria-label')).toBe('Replying to Dupe: Who has spare trays? hidden text')
  expect(await line.textContent()).not.toContain('Noor')
  // Under the message before it would be a line without a picture.
  await message(ada.page, 'Three of them').getByRole('button', { name: 'Dupette' }).first().waitFor()
  await bar(bo.page).waitFor({ state: 'detached' })
})

test('the focus of the row leads to what is answered', async () => {
  await message(ada.page, 'Three of them').focus()
  expect(await answered(ada.page, 'Three of them').getAttribute('tabindex')).toBe('0')
  await ada.page.keyboard.press('Tab')
  await ada.page.keyboard.press('Enter')
  await eventually(() => ada.page.url()).toBe(`${gardenUrl}/${await idOf(ada.page, 'spare')}`)
})

test('Escape ends an answer, and keeps what was typed', async () => {
  await replyByKeys(bo.page, 'Three of them')
  await composer(bo.page).fill('No, four')
  await composer(bo.page).press('Escape')
  await bar(bo.page).waitFor({ state: 'detached' })
  expect(await composer(bo.page).inputValue()).toBe('No, four')
  await composer(bo.page).press('Enter')
  await message(ada.page, 'No, four').waitFor()
  expect(await answered(ada.page, 'No, four').count()).toBe(0)
})

test('an answer that is not sent yet survives a reload with its target', async () => {
  await replyByKeys(bo.page, 'spare')
  await composer(bo.page).fill('Behind the shed')
  await bo.page.reload()
  await bar(bo.page).getByText('Replying to Dupe').waitFor()
  expect(await composer(bo.page).inputValue()).toBe('Behind the shed')
  await composer(bo.page).press('Enter')
  await answered(ada.page, 'Behind the shed').waitFor()
})

test('an answer that was sent offline arrives as one', async () => {
  await bo.context.setOffline(true)
  await replyByKeys(bo.page, 'spare')
  await say(bo.page, 'In the blue box')
  await answered(bo.page, 'In the blue box').waitFor()
  await bo.context.setOffline(false)
  await answered(ada.page, 'In the blue box').waitFor(reconnectedWithin)
  expect(await answered(ada.page, 'In the blue box').textContent()).toContain('Who has spare trays?')
})

test('what is answered is shown as it is now: edited, and gone', async () => {
  await sayForGood(ada.page, 'The hose leaks')
  await message(bo.page, 'The hose leaks').waitFor()
  await replyByKeys(bo.page, 'The hose leaks')
  await say(bo.page, 'Tape will do')
  await answered(ada.page, 'Tape will do').getByText('The hose leaks').waitFor()
  await choose(ada.page, 'The hose leaks', 'Edit')
  await ada.page.getByRole('textbox', { name: /^Edit/ }).fill('The tap drips')
  await ada.page.keyboard.press('Enter')
  for (const { page } of [ada, bo]) await answered(page, 'Tape will do').getByText('The tap drips').waitFor()

  await replyByKeys(bo.page, 'The tap drips')
  await composer(bo.page).fill('Not any more')
  await choose(ada.page, 'The tap drips', 'Delete message')
  for (const { page } of [ada, bo]) {
    await message(page, 'Tape will do').getByText(goneWords).waitFor()
    expect(await answered(page, 'Tape will do').count()).toBe(0)
    await eventually(() => page.getByText('The tap drips').count()).toBe(0)
  }
  // Whoever was answering it is told, and says what they wanted to say.
  await bar(bo.page)
    .getByText(/not here any more/)
    .waitFor()
  await composer(bo.page).press('Enter')
  await message(ada.page, 'Not any more').waitFor()
  expect(await message(ada.page, 'Not any more').getByText(goneWords).count()).toBe(0)
})

test('the menu and the bar over the message lead to the composer too', async () => {
  const isWriting = () => composer(ada.page).evaluate((field) => field === document.activeElement)
  await choose(ada.page, 'In the blue box', 'Reply')
  await bar(ada.page).getByText('Replying to Dupette').waitFor()
  await eventually(isWriting).toBe(true)
  await ada.page.getByRole('button', { name: 'Cancel the reply' }).click()
  await bar(ada.page).waitFor({ state: 'detached' })
  await original(ada.page, 'In the blue box').hover()
  await ada.page.getByRole('toolbar').getByRole('button', { name: 'Reply' }).click()
  await bar(ada.page).getByText('Replying to Dupette').waitFor()
  await eventually(isWriting).toBe(true)
  await composer(ada.page).press('Escape')
  await bar(ada.page).waitFor({ state: 'detached' })
})

test('what a reader may not see is not shown to them', async () => {
  const authorId = asUid(await uidOf(dupe.email))
  // Automod has stopped it: what merely waits would be let go at once.
  const returned = { cause: 'words', notice: '' } as const
  const heldId = await put({ authorId, held: true, returned, text: 'This was stopped' })
  await put({ replyTo: heldId, text: 'An answer to what is held' })
  await message(bo.page, 'An answer to what is held').getByText(goneWords).waitFor()
  await answered(ada.page, 'An answer to what is held').getByText('This was stopped').waitFor()
})

test('the line leads far up, and again after coming back', async () => {
  const originalId = await idOf(bo.page, 'spare')
  await talk()
  await bo.page.goto(`${gardenUrl}/${originalId}`)
  await original(bo.page, 'spare').waitFor()
  await replyByKeys(bo.page, 'Who has spare')
  await say(bo.page, 'Asked long ago')
  await message(bo.page, 'Asked long ago').waitFor()
  await ada.page.goto(gardenUrl)
  await answered(ada.page, 'Asked long ago').waitFor()
  // She may have come in at the NEW divider, far above.
  await ada.page.keyboard.press('Escape')
  await eventually(() => isOnScreen(answered(ada.page, 'Asked long ago'))).toBe(true)
  const row = ada.page.locator(`[data-row-key="${originalId}"]`)
  await eventually(() => row.count()).toBe(0)
  for (let time = 0; time < 2; time++) {
    await answered(ada.page, 'Asked long ago').click()
    await eventually(async () => (await row.count()) === 1 && isOnScreen(row)).toBe(true)
    expect(ada.page.url()).toBe(`${gardenUrl}/${originalId}`)
    await ada.page.getByRole('button', { name: /Jump to present/ }).click()
    await eventually(() => isOnScreen(answered(ada.page, 'Asked long ago'))).toBe(true)
  }
})

test('whoever has scrolled away from where a line led is led there again', async () => {
  await replyByKeys(ada.page, 'Asked long ago')
  await say(ada.page, 'And answered just now')
  const row = original(ada.page, 'Asked long ago')
  for (let time = 0; time < 2; time++) {
    await answered(ada.page, 'And answered just now').click()
    await eventually(() => isOnScreen(row)).toBe(true)
    await timeline(ada.page).dispatchEvent('wheel')
    await timeline(ada.page).evaluate((log) => log.scrollTo(0, log.scrollHeight))
    await eventually(() => isOnScreen(answered(ada.page, 'And answered just now'))).toBe(true)
  }
})

test('on a phone an answer begins with a long press', async () => {
  bosPhone = await openWindow(story.browser, { viewport: phone })
  const { page } = bosPhone
  await logIn(page, dupette)
  await page.goto(gardenUrl)
  await longPress(message(page, 'Row 60 of the radishes'))
  await page.getByRole('menuitem', { name: 'Reply' }).tap()
  await bar(page).getByText('Replying to Dupette').waitFor()
  await eventually(() => composer(page).evaluate((field) => field === document.activeElement)).toBe(true)
  await composer(page).fill('The last row')
  await page.getByRole('button', { name: 'Send' }).tap()
  await answered(page, 'The last row').getByText('Row 60 of the radishes').waitFor()
  await answered(ada.page, 'The last row').waitFor()
  expect(await overflowOf(page)).toBeLessThanOrEqual(0)
})
