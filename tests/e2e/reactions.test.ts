/** What people say without words: given by keys and by fingers, joined in, taken back, and seen by the other. */
import { everyoneRoleId } from '@parley/domain/ids'
import { limits, schemaVersion } from '@parley/domain/limits'
import { FieldValue } from 'firebase-admin/firestore'
import type { Page } from 'playwright-core'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { db, refs } from '../../functions/src/lib/db'
import {
  chooseFromMenu,
  dupette,
  eventually,
  logIn,
  message,
  openChannel,
  overflowOf,
  sayForGood,
} from './harness/actions'
import { appUrl, keepPicturesOfFailures, openWindow, phone, type Window } from './harness/browser'
import { longPress } from './harness/finger'
import { openStory, type Story } from './harness/openStory'

let story: Story
let ada: Window
let bo: Window

keepPicturesOfFailures(() => [ada, bo])

beforeAll(async () => {
  story = await openStory()
  ;({ ada, bo } = story)
  await Promise.all([openChannel(ada.page, 'garden'), openChannel(bo.page, 'garden')])
})

afterAll(() => story.end())

const chips = (page: Page, text: string) => message(page, text).getByRole('group', { name: 'Reactions' })
const chip = (page: Page, text: string, emoji: string) =>
  chips(page, text).getByRole('button', { name: new RegExp(`^${emoji}, `) })
/** As its reader sees it: the number, and whether it is theirs too. */
const shows = (page: Page, text: string, emoji: string) =>
  eventually(() =>
    // In one go: it may vanish between two questions.
    chip(page, text, emoji).evaluateAll(([one]) => {
      if (!one) return 'nothing'
      const whose = one.getAttribute('aria-pressed') === 'true' ? 'own' : 'others’'
      return `${one.textContent.replaceAll(/\D/g, '')} ${whose}`
    }),
  )
const picker = (page: Page) => page.getByRole('dialog', { name: 'Add reaction' })

test('given by keys, seen by the other, joined in by a click, and taken back', async () => {
  await sayForGood(ada.page, 'Who comes to the seed swap?')
  await message(bo.page, 'Who comes to the seed swap?').focus()
  await bo.page.keyboard.press('+')
  await picker(bo.page).getByRole('searchbox').waitFor()
  await bo.page.keyboard.type('seedling')
  await picker(bo.page).getByRole('gridcell', { name: 'Seedling' }).waitFor()
  await bo.page.keyboard.press('Enter')
  await shows(bo.page, 'seed swap', '🌱').toBe('1 own')
  await shows(ada.page, 'seed swap', '🌱').toBe('1 others’')
  await chip(ada.page, 'seed swap', '🌱').click()
  await shows(ada.page, 'seed swap', '🌱').toBe('2 own')
  await shows(bo.page, 'seed swap', '🌱').toBe('2 own')
  // By the keyboard: from the row on, each kind is a stop for Tab.
  await message(bo.page, 'seed swap').focus()
  await eventually(async () => {
    await bo.page.keyboard.press('Tab')
    return bo.page.evaluate(() => document.activeElement?.getAttribute('aria-label'))
  }).toBe('🌱, 2 reactions')
  await bo.page.keyboard.press('Enter')
  await shows(bo.page, 'seed swap', '🌱').toBe('1 others’')
  await shows(ada.page, 'seed swap', '🌱').toBe('1 own')
  await chip(ada.page, 'seed swap', '🌱').click()
  await shows(ada.page, 'seed swap', '🌱').toBe('nothing')
  await shows(bo.page, 'seed swap', '🌱').toBe('nothing')
})

test('what one uses most stands in the menu, and who reacted is a question away', async () => {
  await sayForGood(ada.page, 'The pump is mended')
  await chooseFromMenu(bo.page, 'pump is mended', 'React with ❤️')
  await shows(ada.page, 'pump is mended', '❤️').toBe('1 others’')
  await chooseFromMenu(ada.page, 'pump is mended', 'React with ❤️')
  await shows(bo.page, 'pump is mended', '❤️').toBe('2 own')
  await chip(bo.page, 'pump is mended', '❤️').hover()
  await bo.page.getByText('You, Dupe', { exact: true }).waitFor()
  await chip(bo.page, 'pump is mended', '❤️').click({ button: 'right' })
  const people = bo.page.getByRole('dialog', { name: 'Reactions' }).getByRole('listitem')
  await eventually(() => people.allInnerTexts()).toEqual(['Dupe', 'Dupette'])
  await bo.page.keyboard.press('Escape')
})

test('given without a network it shows at once, and arrives when there is one', async () => {
  await sayForGood(ada.page, 'Rain at last')
  await message(bo.page, 'Rain at last').waitFor()
  await bo.context.setOffline(true)
  await chooseFromMenu(bo.page, 'Rain at last', 'React with 🎉')
  await shows(bo.page, 'Rain at last', '🎉').toBe('1 own')
  expect(await chips(ada.page, 'Rain at last').count()).toBe(0)
  await bo.context.setOffline(false)
  await shows(ada.page, 'Rain at last', '🎉').toBe('1 others’')
  await shows(bo.page, 'Rain at last', '🎉').toBe('1 own')
})

test('whoever may not begin may join in, and in a timeout only look on and take back', async () => {
  const everyone = db.doc(refs.role(story.serverId, everyoneRoleId(story.serverId)).path)
  await sayForGood(ada.page, 'Compost is here')
  await chooseFromMenu(ada.page, 'Compost is here', 'React with 👍')
  await message(bo.page, 'Compost is here').hover()
  const add = () => message(bo.page, 'Compost is here').getByRole('button', { name: 'Add reaction' })
  await eventually(() => add().count()).toBeGreaterThan(0)
  await everyone.update({ permissions: FieldValue.arrayRemove('addReactions') })
  await eventually(() => add().count()).toBe(0)
  await chip(bo.page, 'Compost is here', '👍').click()
  await shows(ada.page, 'Compost is here', '👍').toBe('2 own')
  await everyone.update({ permissions: FieldValue.arrayUnion('addReactions') })
  await eventually(() => add().count()).toBeGreaterThan(0)

  const access = db.doc(refs.access(story.serverId, story.bosUid).path)
  await access.update({ timeoutUntil: new Date(Date.now() + 3_600_000) })
  await eventually(() => add().count()).toBe(0)
  await chip(bo.page, 'Compost is here', '👍').click()
  await shows(ada.page, 'Compost is here', '👍').toBe('1 own')
  await eventually(() => chip(bo.page, 'Compost is here', '👍').getAttribute('aria-disabled')).toBe('true')
  await access.update({ timeoutUntil: new Date(0) })
  await eventually(() => add().count()).toBeGreaterThan(0)
})

test('on a phone by a long press; twenty kinds fit, and a twenty-first is not offered', async () => {
  const hand = await openWindow(story.browser, { viewport: phone })
  await logIn(hand.page, dupette)
  await hand.page.goto(`${appUrl}/s/${story.serverId}/${story.garden}`)
  await sayForGood(ada.page, 'Everybody choose a plant')
  await longPress(message(hand.page, 'choose a plant'))
  await hand.page.getByRole('menuitem', { name: 'React with 👍' }).tap()
  await shows(ada.page, 'choose a plant', '👍').toBe('1 others’')
  const [found] = (
    await refs.messages(story.serverId, story.garden).where('text', '==', 'Everybody choose a plant').get()
  ).docs
  const plants = Array.from({ length: limits.reactionKinds - 1 }, (_, n) => String.fromCodePoint(0x1f330 + n))
  await db
    .doc(`${found!.ref.path}/reactors/somebody`)
    .set({ schemaVersion, emojis: plants, at: FieldValue.serverTimestamp() })
  const all = chips(hand.page, 'choose a plant').getByRole('button')
  await eventually(() => all.count()).toBe(limits.reactionKinds)
  expect(await overflowOf(hand.page)).toBe(0)
  await chip(hand.page, 'choose a plant', plants[0]!).tap()
  await shows(ada.page, 'choose a plant', plants[0]!).toBe('2 others’')
  expect(hand.crashes).toEqual([])
})
