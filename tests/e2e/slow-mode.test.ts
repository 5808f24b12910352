/** One makes a channel slow; the other waits between two messages, and loses nothing of what they wrote meanwhile. */
import { type ChannelId, mintMessageId, type ServerId, type Uid } from '@parley/domain/ids'
import { schemaVersion } from '@parley/domain/limits'
import { paths } from '@parley/domain/paths'
import type { Page } from 'playwright-core'
import { afterAll, beforeAll, expect, test } from 'vitest'
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
  say,
  sayForGood,
} from './harness/actions'
import { type Window, keepPicturesOfFailures, phone } from './harness/browser'
import { type Story, openStory } from './harness/openStory'

let story: Story
/** An administrator, who need not wait. */
let ada: Window
/** An ordinary member. */
let bo: Window
let serverId: ServerId
let garden: ChannelId
let bosUid: Uid

const reconnectedWithin = { timeout: 60_000 }

keepPicturesOfFailures(() => [ada, bo])

beforeAll(async () => {
  story = await openStory()
  ;({ ada, bo, serverId, garden, bosUid } = story)
  for (const { page } of [ada, bo]) await openChannel(page, 'garden')
})

afterAll(() => story.end())

const dialog = (page: Page) => page.getByRole('dialog', { name: 'Edit channel' })
const note = (page: Page, seconds: number) => page.getByText(`Slow mode: ${seconds} s`, { exact: true })
const wait = (page: Page) => page.getByRole('timer')
const sendButton = (page: Page) => page.getByRole('button', { name: 'Send', exact: true })
const failed = (page: Page, text: string) => message(page, text).filter({ hasText: 'Not sent.' })
const picture = (page: Page, name: string) => page.screenshot({ path: `.cache/slow-mode/${name}.png` })

async function setSlowMode(page: Page, label: string) {
  await channel(page, 'garden').hover()
  await page.getByRole('button', { name: 'Edit garden' }).click()
  await dialog(page).getByLabel('Slow mode').selectOption(label)
  await dialog(page).getByRole('button', { name: 'Save' }).click()
  await dialog(page).waitFor({ state: 'detached', ...firstCall })
}

test('by keys alone a channel becomes slow, and whoever has it open reads so at once', async () => {
  const { page } = ada
  await channel(page, 'garden').focus()
  const hasFocus = (label: string) =>
    page.evaluate((wanted) => document.activeElement?.getAttribute('aria-label') === wanted, label)
  for (let tries = 0; tries < 5 && !(await hasFocus('Edit garden')); tries++) await page.keyboard.press('Tab')
  await page.keyboard.press('Enter')
  const field = dialog(page).getByLabel('Slow mode')
  await field.focus()
  expect(await field.locator('option').allTextContents()).toEqual(
    ['Off', '5 s', '10 s', '15 s', '30 s', '1 min', '2 min', '5 min', '10 min', '15 min', '30 min'].concat([
      '1 h',
      '2 h',
      '6 h',
    ]),
  )
  await page.keyboard.type('10')
  await picture(page, 'settings-dark')
  await page.keyboard.press('Tab')
  await dialog(page).getByRole('button', { name: 'Save' }).focus()
  await page.keyboard.press('Enter')
  await dialog(page).waitFor({ state: 'detached', ...firstCall })
  await note(bo.page, 10).waitFor()
  expect(await wait(bo.page).count()).toBe(0)

  // It is on for others alone.
  await note(page, 10).waitFor()
  await page.getByText('You do not have to wait.').waitFor()
  await sayForGood(page, 'One from me')
  await sayForGood(page, 'And one more')
  expect(await wait(page).count()).toBe(0)
  expect(await bo.page.getByText('You do not have to wait.').count()).toBe(0)
})

test('after a message one waits: what is written meanwhile stays, also over a reload, and goes when it may', async () => {
  const { page } = bo
  await sayForGood(page, 'First of mine')
  await message(ada.page, 'First of mine').waitFor()
  await eventually(() => wait(page).textContent()).toMatch(/^You can send again in \d+ s$/)
  await composer(page).fill('Second of mine')
  expect(await sendButton(page).isDisabled()).toBe(true)
  await composer(page).press('Enter')
  expect(await composer(page).inputValue()).toBe('Second of mine')
  await picture(page, 'waiting-dark')

  await page.reload()
  await eventually(() => wait(page).textContent()).toMatch(/^You can send again in ([1-9]|10) s$/)
  expect(await composer(page).inputValue()).toBe('Second of mine')
  expect(await message(ada.page, 'Second of mine').count()).toBe(0)

  await wait(page).waitFor({ state: 'detached' })
  await composer(page).press('Enter')
  await message(ada.page, 'Second of mine').waitFor()
  await wait(page).waitFor()
  expect(await composer(page).inputValue()).toBe('')
})

test('what a tampered client sends meanwhile, and without a wait, is refused by the rules', async () => {
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
  const rest = createRest(process.env['GCLOUD_PROJECT'] ?? '')
  const send = async (withCooldown: boolean) => {
    const id = mintMessageId()
    const shown = { schemaVersion, authorId: bosUid, text: 'Around the corner', editedAt: null }
    const said = {
      path: paths.message(serverId, garden, id),
      data: { ...shown, type: 'text', held: false, pinned: false },
      serverTimes: ['createdAt'],
    }
    const cooldown = {
      path: paths.cooldown(serverId, garden, bosUid),
      data: { schemaVersion, messageId: id },
      serverTimes: ['last'],
    }
    return (await rest.commit(withCooldown ? [said, cooldown] : [said], idToken)).isAllowed
  }
  expect([await send(false), await send(true)]).toEqual([false, false])
  await wait(bo.page).waitFor({ state: 'detached' })
  expect(await send(false)).toBe(false)
  // It is the wait and nothing else; and the open page hears of what another device has sent.
  expect(await send(true)).toBe(true)
  await message(ada.page, 'Around the corner').waitFor()
  await wait(bo.page).waitFor()
})

test('of two messages from offline the second comes too early: it stays, says why, and is sent again', async () => {
  const { page } = bo
  await wait(page).waitFor({ state: 'detached' })
  await bo.context.setOffline(true)
  await page.getByText('You are offline').waitFor()
  await say(page, 'Written in the train')
  await wait(page).waitFor()
  await wait(page).waitFor({ state: 'detached' })
  await say(page, 'Written in the next train')
  await message(page, 'Written in the next train').waitFor()
  await bo.context.setOffline(false)
  await message(ada.page, 'Written in the train').waitFor(reconnectedWithin)
  await failed(page, 'Written in the next train')
    .getByText('Slow mode held it back.')
    .waitFor(reconnectedWithin)
  const retry = failed(page, 'Written in the next train').getByRole('button', { name: 'Retry' })
  // Until it may go it would only be refused again.
  await eventually(async () => (await wait(page).count()) === 0 || (await retry.isDisabled())).toBe(true)
  await picture(page, 'held-back-dark')
  expect(await message(ada.page, 'Written in the next train').count()).toBe(0)
  await wait(page).waitFor({ state: 'detached' })
  await retry.click()
  await message(ada.page, 'Written in the next train').waitFor()
  await failed(page, 'Written in the next train').waitFor({ state: 'detached' })
})

test('on a phone as well: the note fits, in the light too', async () => {
  const { page } = bo
  await page.setViewportSize(phone)
  await page.emulateMedia({ colorScheme: 'light' })
  await wait(page).waitFor()
  expect(await overflowOf(page)).toBe(0)
  await picture(page, 'waiting-phone-light')
  await page.setViewportSize({ width: 1440, height: 900 })
  await page.emulateMedia({ colorScheme: 'dark' })
})

test('when it is off, everybody writes as they like again, without a reload', async () => {
  const { page } = bo
  await setSlowMode(ada.page, '1 h')
  await page.getByText('Slow mode: 1 h', { exact: true }).waitFor()
  await eventually(() => wait(page).textContent()).toMatch(/^You can send again in (59|1 h)/)
  await setSlowMode(ada.page, 'Off')
  await page.getByText(/^Slow mode/).waitFor({ state: 'detached' })
  await say(page, 'At last')
  await say(page, 'Without a wait')
  await message(ada.page, 'At last').waitFor()
  await message(ada.page, 'Without a wait').waitFor()
})
