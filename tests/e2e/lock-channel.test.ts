/** One locks a channel with a click; the other reads why they cannot write, and goes on where they were once it is open. */
import { type ChannelId, mintMessageId, type ServerId, type Uid } from '@parley/domain/ids'
import { schemaVersion } from '@parley/domain/limits'
import { paths } from '@parley/domain/paths'
import type { Page } from 'playwright-core'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { refs } from '../../functions/src/lib/db'
import { createRest } from '../rules/rest'
import {
  channel,
  composer,
  dupette,
  eventually,
  firstCall,
  message,
  openChannel,
  overflowOf,
  sayForGood,
} from './harness/actions'
import { type Window, keepPicturesOfFailures, phone } from './harness/browser'
import { type Story, openStory } from './harness/openStory'

let story: Story
/** An administrator. */
let ada: Window
/** An ordinary member. */
let bo: Window
let serverId: ServerId
let garden: ChannelId
let bosUid: Uid

const draft = 'Half a thought'

keepPicturesOfFailures(() => [ada, bo])

beforeAll(async () => {
  story = await openStory()
  ;({ ada, bo, serverId, garden, bosUid } = story)
  for (const { page } of [ada, bo]) await openChannel(page, 'garden')
})

afterAll(() => story.end())

const notice = (page: Page) => page.getByText(/^This channel is locked/)
const locked = (page: Page) =>
  page
    .getByRole('navigation', { name: 'Channels' })
    .getByRole('link', { name: 'garden, text channel, locked' })
const picture = (page: Page, name: string) => page.screenshot({ path: `.cache/lock-channel/${name}.png` })
async function choose(page: Page, item: string) {
  await channel(page, 'garden').click({ button: 'right' })
  await page.getByRole('menuitem', { name: item, exact: true }).click()
}

test('locked in one click: whoever reads it is told at once, and loses nothing they had begun', async () => {
  await sayForGood(bo.page, 'Said before')
  await composer(bo.page).fill(draft)
  await bo.page.evaluate(() => Object.assign(window, { isSame: true }))
  await choose(ada.page, 'Lock channel')
  await notice(bo.page).waitFor(firstCall)
  expect(await notice(bo.page).textContent()).toBe('This channel is locked: only moderators write here.')
  expect(await composer(bo.page).count()).toBe(0)
  await locked(bo.page).waitFor()
  await locked(ada.page).waitFor()
  await picture(bo.page, 'notice-dark')

  // Whoever moderates says there why.
  await notice(ada.page).waitFor()
  await sayForGood(ada.page, 'We take a breath')
  await message(bo.page, 'We take a breath').waitFor()
  await picture(ada.page, 'moderator-dark')
})

test('what a tampered client sends meanwhile is refused, and what was said is taken back but not edited', async () => {
  const host = process.env['FIREBASE_AUTH_EMULATOR_HOST'] ?? ''
  const answer = await fetch(
    `http://${host}/identitytoolkit.googleapis.com/v1/accounts:signInWithPassword?key=any`,
    {
      method: 'POST',
      headers: { 'content-type': 'application/json' },
      body: JSON.stringify({ ...dupette, returnSecureToken: true }),
    },
  )
  const { idToken } = (await answer.json()) as { idToken: string }
  const shown = { schemaVersion, authorId: bosUid, text: 'Around the corner', editedAt: null }
  const verdict = await createRest(process.env['GCLOUD_PROJECT'] ?? '').commit(
    [
      {
        path: paths.message(serverId, garden, mintMessageId()),
        data: { ...shown, type: 'text', held: false, pinned: false },
        serverTimes: ['createdAt'],
      },
    ],
    idToken,
  )
  expect(verdict.isAllowed).toBe(false)
  expect(await message(ada.page, 'Around the corner').count()).toBe(0)
  const own = message(bo.page, 'Said before')
  await own.hover()
  await own.getByRole('button', { name: 'Delete' }).waitFor()
  expect(await own.getByRole('button', { name: 'Edit' }).count()).toBe(0)
})

test('unlocked by keys alone, it is what it was, with the draft and without a reload', async () => {
  const { page } = ada
  await locked(page).focus()
  await page.keyboard.press('Shift+F10')
  const unlock = page.getByRole('menuitem', { name: 'Unlock channel' })
  await unlock.waitFor()
  const hasFocus = () => unlock.evaluate((item) => item === document.activeElement)
  for (let tries = 0; tries < 12 && !(await hasFocus()); tries++) await page.keyboard.press('ArrowDown')
  await picture(page, 'menu-dark')
  await page.keyboard.press('Enter')
  await composer(bo.page).waitFor()
  expect(await composer(bo.page).inputValue()).toBe(draft)
  expect(await bo.page.evaluate(() => 'isSame' in window)).toBe(true)
  await locked(bo.page).waitFor({ state: 'detached' })
  await notice(page).waitFor({ state: 'detached' })
  await composer(bo.page).press('Enter')
  await message(page, draft).waitFor()
})

test('for a while, it says until when; and its end gives the composer back by itself', async () => {
  await choose(ada.page, 'Lock for a while…')
  const dialog = ada.page.getByRole('dialog', { name: 'Lock garden' })
  await dialog.getByLabel('For how long').selectOption('10 minutes')
  await picture(ada.page, 'dialog-dark')
  await dialog.getByRole('button', { name: 'Lock channel' }).click()
  await dialog.waitFor({ state: 'detached' })
  await eventually(() => notice(bo.page).textContent()).toMatch(
    /^This channel is locked until \d+:\d\d: only moderators write here\.$/,
  )
  const endsAt = Date.now() + 6_000
  await refs.channel(serverId, garden).update({ 'locked.until': new Date(endsAt) })
  await composer(bo.page).waitFor()
  expect(Date.now()).toBeGreaterThanOrEqual(endsAt)
  await locked(bo.page).waitFor({ state: 'detached' })
  await sayForGood(bo.page, 'Open again')
  await message(ada.page, 'Open again').waitFor()
})

test('on a phone as well it is locked, and the notice fits, in the light too', async () => {
  const { page } = ada
  for (const each of [page, bo.page]) {
    await each.setViewportSize(phone)
    await each.emulateMedia({ colorScheme: 'light' })
  }
  await page.getByRole('button', { name: 'Channels' }).click()
  await choose(page, 'Lock channel')
  await locked(page).waitFor()
  expect(await overflowOf(page)).toBe(0)
  await picture(page, 'list-phone-light')
  await notice(bo.page).waitFor()
  expect(await overflowOf(bo.page)).toBe(0)
  await picture(bo.page, 'notice-phone-light')
  await choose(page, 'Unlock channel')
  await composer(bo.page).waitFor()
})

test('whoever may not manage channels is offered none of it', async () => {
  const { page } = bo
  await page.setViewportSize({ width: 1440, height: 900 })
  await channel(page, 'garden').click({ button: 'right' })
  expect(await page.getByRole('menuitem').count()).toBe(0)
})
