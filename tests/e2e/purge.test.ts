/** A moderator takes away what others said, one message or many, and everybody sees the same at once. */
import { asUid, everyoneRoleId, type ServerId, type Uid } from '@parley/domain/ids'
import type { Page } from 'playwright-core'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { refs } from '../../functions/src/lib/db'
import { longPress } from './harness/finger'
import {
  afterTriggers,
  channel,
  chooseFromMenu,
  composer,
  dupe,
  eventually,
  firstCall,
  logIn,
  message,
  openChannel,
  overflowOf,
  sayForGood,
} from './harness/actions'
import { type Window, keepPicturesOfFailures, openWindow, phone } from './harness/browser'
import { type Story, openStory } from './harness/openStory'
import { uidOf } from './harness/people'

let story: Story
/** An administrator. */
let ada: Window
/** An ordinary member. */
let bo: Window
let serverId: ServerId
let adasUid: Uid

keepPicturesOfFailures(() => [ada, bo])

beforeAll(async () => {
  story = await openStory()
  ;({ ada, bo, serverId } = story)
  adasUid = asUid(await uidOf(dupe.email))
  for (const { page } of [ada, bo]) await openChannel(page, 'garden')
})

afterAll(() => story.end())

const dialog = (page: Page) => page.getByRole('dialog', { name: /^Delete messages in/ })
const list = (page: Page) => dialog(page).getByRole('list', { name: 'Messages to delete' })
const entries = async () => {
  const { docs } = await refs.audit(serverId).orderBy('at').get()
  return docs.map((each) => each.data()).filter(({ by }) => by === 'member')
}

/** As somebody does who has only keys. */
const tabTo = (page: Page, matches: (element: Element) => boolean) => pressUntil(page, 'Tab', matches)
async function pressUntil(page: Page, key: string, matches: (element: Element) => boolean) {
  for (let tries = 0; tries < 40; tries++) {
    const source = `(${matches.toString()})(document.activeElement)`
    if (await page.evaluate(source)) return
    await page.keyboard.press(key)
  }
  throw new Error(`No way there by ${key}`)
}

test('what somebody else said can be brought back for a moment, and then goes for everybody and is recorded', async () => {
  await sayForGood(bo.page, 'Cheap seeds here')
  await message(ada.page, 'Cheap seeds here').waitFor()
  await chooseFromMenu(ada.page, 'Cheap seeds here', 'Delete message')
  await eventually(() => message(ada.page, 'Cheap seeds here').count()).toBe(0)
  await ada.page.getByRole('button', { name: 'Undo' }).click()
  await message(ada.page, 'Cheap seeds here').waitFor()

  await chooseFromMenu(ada.page, 'Cheap seeds here', 'Delete message')
  await eventually(() => message(bo.page, 'Cheap seeds here').count(), firstCall.timeout).toBe(0)
  expect(await message(ada.page, 'Cheap seeds here').count()).toBe(0)
  await eventually(async () => (await entries()).map(({ action, changes }) => [action, changes])).toEqual([
    ['messageDelete', { text: { before: 'Cheap seeds here', after: null } }],
  ])
}, 240_000)

test('a tab that is closed at once deletes it when it is opened again', async () => {
  await sayForGood(bo.page, 'Cheaper seeds here')
  await message(ada.page, 'Cheaper seeds here').waitFor()
  await chooseFromMenu(ada.page, 'Cheaper seeds here', 'Delete message')
  await eventually(() => message(ada.page, 'Cheaper seeds here').count()).toBe(0)
  await ada.page.reload()
  await eventually(() => message(bo.page, 'Cheaper seeds here').count()).toBe(0)
  await composer(ada.page).waitFor()
}, 120_000)

test('a deletion that is refused brings the message back with a sentence', async () => {
  await sayForGood(bo.page, 'I am allowed to say this')
  await message(ada.page, 'I am allowed to say this').waitFor()
  await chooseFromMenu(ada.page, 'I am allowed to say this', 'Delete message')
  await eventually(() => message(ada.page, 'I am allowed to say this').count()).toBe(0)
  const access = refs.access(serverId, adasUid)
  const roles = (await access.get()).data()?.roles ?? []
  await access.update({ roles: [everyoneRoleId(serverId)] })
  await ada.page
    .getByText('The message was not deleted. You do not have permission to do this.')
    .waitFor(firstCall)
  await message(ada.page, 'I am allowed to say this').waitFor()
  await access.update({ roles })
  await message(bo.page, 'I am allowed to say this').waitFor()
}, 240_000)

test('many go by keys alone: found by their text, one of them unticked, the others gone before everybody’s eyes', async () => {
  for (const text of ['Buy beans', 'buy more beans', 'I would buy a spade', 'The spade is sold']) {
    await sayForGood(bo.page, text)
  }
  const { page } = ada
  await channel(page, 'garden').focus()
  await page.keyboard.press('Shift+F10')
  await page.getByRole('menuitem', { name: 'Delete messages…' }).waitFor()
  await pressUntil(page, 'ArrowDown', (element) => element.textContent === 'Delete messages…')
  await page.keyboard.press('Enter')
  await dialog(page).waitFor()
  await tabTo(page, (element) => element.closest('div')?.textContent === 'With this text')
  await page.keyboard.type('BUY')
  await page.keyboard.press('Enter')
  await list(page).waitFor(firstCall)
  expect(await list(page).getByRole('listitem').count()).toBe(3)
  await tabTo(page, (element) => element.getAttribute('aria-label')?.includes('spade') ?? false)
  await page.keyboard.press('Space')
  await dialog(page).getByRole('button', { name: 'Delete 2 messages' }).waitFor()
  await tabTo(page, (element) => element.textContent === 'Delete 2 messages')
  await page.keyboard.press('Enter')
  await dialog(page).waitFor({ state: 'detached', ...firstCall })
  await page.getByText('2 messages deleted.').waitFor()
  for (const each of [ada.page, bo.page]) {
    await eventually(() => message(each, 'beans').filter({ hasText: /buy/i }).count()).toBe(0)
    await message(each, 'I would buy a spade').waitFor()
    await message(each, 'The spade is sold').waitFor()
  }
  const last = (await entries()).at(-1)
  expect([last?.action, last?.details['count'], last?.actorId]).toEqual(['messagePurge', 2, adasUid])
}, 300_000)

test('from somebody’s card it is theirs in the open channel', async () => {
  await sayForGood(ada.page, 'Good morning')
  const { page } = ada
  await message(page, 'The spade is sold').waitFor()
  await page
    .getByRole('region', { name: 'Members' })
    .getByRole('button', { name: /^Dupette\b/ })
    .click()
  await page.getByRole('button', { name: 'Delete their messages here' }).click()
  await dialog(page).getByLabel('Written').selectOption('In the last hour')
  await dialog(page).getByRole('button', { name: 'Find messages' }).click()
  await list(page).getByText('The spade is sold').waitFor()
  expect(await list(page).getByText('Good morning').count()).toBe(0)
  // Another question takes the answer to the first off the screen: nothing unseen can be deleted.
  await dialog(page).getByLabel('With this text').fill('spade is')
  await list(page).waitFor({ state: 'detached' })
  await dialog(page).getByRole('button', { name: 'Find messages' }).click()
  await dialog(page).getByRole('button', { name: 'Delete 1 message' }).click()
  await eventually(() => message(bo.page, 'The spade is sold').count()).toBe(0)
  await message(bo.page, 'Good morning').waitFor()
}, 120_000)

test('a channel whose newest message is deleted is as read as it was before', async () => {
  await openChannel(bo.page, 'kitchen')
  await message(bo.page, '').first().waitFor()
  await openChannel(bo.page, 'garden')
  await openChannel(ada.page, 'kitchen')
  const bold = bo.page.getByRole('link', { name: /^kitchen,.*unread/ })
  await eventually(() => bold.count()).toBe(0)
  await sayForGood(ada.page, 'The soup is ready')
  await bold.waitFor(afterTriggers)
  await chooseFromMenu(ada.page, 'The soup is ready', 'Delete message')
  await bold.waitFor({ state: 'detached', timeout: 120_000 })
  await openChannel(ada.page, 'garden')
}, 240_000)

test('on a phone it begins at a message, by a long press', async () => {
  for (const text of ['First of many', 'Second of many', 'Third of many']) await sayForGood(bo.page, text)
  const mobile = await openWindow(story.browser, { viewport: phone })
  await logIn(mobile.page, dupe)
  await mobile.page.goto(ada.page.url())
  await message(mobile.page, 'Second of many').waitFor()
  await longPress(message(mobile.page, 'Second of many'))
  await mobile.page.getByRole('menuitem', { name: 'Delete from here…' }).tap()
  await dialog(mobile.page).getByRole('button', { name: 'Find messages' }).tap()
  await list(mobile.page).getByText('Third of many').waitFor(firstCall)
  expect(await list(mobile.page).getByText('First of many').count()).toBe(0)
  expect(await overflowOf(mobile.page)).toBe(0)
  await dialog(mobile.page).getByRole('button', { name: 'Delete 2 messages' }).tap()
  for (const page of [mobile.page, bo.page]) {
    await eventually(() => message(page, 'Third of many').count()).toBe(0)
    await message(page, 'First of many').waitFor()
  }
  expect(mobile.crashes).toEqual([])
  await mobile.close()
}, 240_000)

test('whoever may not is offered none of it', async () => {
  const { page } = bo
  await message(page, 'Good morning').click({ button: 'right' })
  await page.getByRole('menuitem', { name: 'Copy text' }).waitFor()
  for (const name of ['Delete message', 'Delete from here…']) {
    expect(await page.getByRole('menuitem', { name }).count()).toBe(0)
  }
  await page.keyboard.press('Escape')
  await channel(page, 'garden').click({ button: 'right' })
  await page
    .getByRole('region', { name: 'Members' })
    .getByRole('button', { name: /^Dupe\b/ })
    .click()
  await page.getByRole('dialog', { name: 'Dupe', exact: true }).waitFor()
  expect(await page.getByRole('menuitem', { name: 'Delete messages…' }).count()).toBe(0)
  expect(await page.getByRole('button', { name: 'Delete their messages here' }).count()).toBe(0)
})
