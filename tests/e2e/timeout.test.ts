/** One silences another for a time, and takes it back; the other reads until when, and goes on where they were. */
import { type ChannelId, mintMessageId, type ServerId, type Uid } from '@parley/domain/ids'
import { schemaVersion } from '@parley/domain/limits'
import { paths } from '@parley/domain/paths'
import type { Page } from 'playwright-core'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { refs } from '../../functions/src/lib/db'
import { createRest } from '../rules/rest'
import {
  composer,
  dupette,
  eventually,
  firstCall,
  message,
  openChannel,
  overflowOf,
  say,
} from './harness/actions'
import { type Window, appUrl, keepPicturesOfFailures, phone } from './harness/browser'
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
const desktop = { width: 1440, height: 900 }

keepPicturesOfFailures(() => [ada, bo])

beforeAll(async () => {
  story = await openStory()
  ;({ ada, bo, serverId, garden, bosUid } = story)
  for (const { page } of [ada, bo]) await openChannel(page, 'garden')
})

afterAll(() => story.end())

const card = (page: Page, name: string) => page.getByRole('dialog', { name, exact: true })
const dialog = (page: Page) => page.getByRole('dialog', { name: 'Time Dupette out' })
const notice = (page: Page) => page.getByText(/^You are in timeout until/)
const left = (page: Page) => page.getByRole('timer')
const picture = (page: Page, name: string) => page.screenshot({ path: `.cache/timeout/${name}.png` })
const byHand = (untilMs: number) => refs.access(serverId, bosUid).update({ timeoutUntil: new Date(untilMs) })

/** As somebody does who has only keys: Tab until it has the focus. */
async function tabTo(page: Page, name: string) {
  const hasFocus = () =>
    page.evaluate((wanted) => document.activeElement?.textContent.trim() === wanted, name)
  for (let tries = 0; tries < 20; tries++) {
    if (await hasFocus()) return
    await page.keyboard.press('Tab')
  }
  throw new Error(`No way to ${name} by Tab`)
}

test('a moderator times somebody out by keys alone, and they read until when and why, without a reload', async () => {
  await composer(bo.page).fill(draft)
  await bo.page.evaluate(() => Object.assign(window, { isSame: true }))

  const { page } = ada
  await page
    .getByRole('region', { name: 'Members' })
    .getByRole('button', { name: /^Dupette\b/ })
    .focus()
  await page.keyboard.press('Enter')
  await card(page, 'Dupette').getByRole('button', { name: 'Time out' }).waitFor(firstCall)
  await tabTo(page, 'Time out')
  await picture(page, 'card-dark')
  await page.keyboard.press('Enter')
  await dialog(page).waitFor()
  const length = dialog(page).getByLabel('For how long')
  await eventually(() => length.evaluate((field) => field === document.activeElement)).toBe(true)
  expect(await length.locator('option').allTextContents()).toEqual([
    '60 seconds',
    '5 minutes',
    '10 minutes',
    '1 hour',
    '1 day',
    '1 week',
    '28 days',
  ])
  await page.keyboard.type('5')
  await page.keyboard.press('Tab')
  await page.keyboard.type('Shouting in the library')
  await picture(page, 'dialog-dark')
  await tabTo(page, 'Time out')
  await page.keyboard.press('Enter')
  await dialog(page).waitFor({ state: 'detached', ...firstCall })
  await card(page, 'Dupette').getByText('Timed out until').waitFor()
  await picture(page, 'card-timed-out-dark')

  await notice(bo.page).waitFor()
  expect(await left(bo.page).textContent()).toMatch(/^[45] min \d+ s left$/)
  await bo.page.getByText('Why: Shouting in the library').waitFor()
  expect(await composer(bo.page).count()).toBe(0)
  const before = await left(bo.page).textContent()
  await eventually(() => left(bo.page).textContent()).not.toBe(before)
  await picture(bo.page, 'notice-dark')
})

test('what a tampered client sends meanwhile is refused by the rules', async () => {
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
  const send = async () => {
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
    return verdict.isAllowed
  }
  expect(await send()).toBe(false)
  expect(await message(ada.page, 'Around the corner').count()).toBe(0)

  // It is the timeout and nothing else.
  await ada.page.getByRole('button', { name: 'Lift timeout' }).click()
  await composer(bo.page).waitFor()
  expect(await send()).toBe(true)
  await message(ada.page, 'Around the corner').waitFor()
})

test('lifted, the composer is there with what was begun; the notice comes by itself', async () => {
  expect(await composer(bo.page).inputValue()).toBe(draft)
  const { page } = ada
  await card(page, 'Dupette').getByText('Timed out until').waitFor({ state: 'detached' })
  await card(page, 'Dupette').getByRole('button', { name: 'Time out' }).click()
  await dialog(page).getByLabel('For how long').selectOption('1 day')
  await dialog(page).getByRole('button', { name: 'Time out', exact: true }).click()
  await notice(bo.page).waitFor()
  expect(await left(bo.page).textContent()).toMatch(/^(1 d 0 h|23 h 59 min) left$/)
  // Of a timeout without one, no reason of an earlier one.
  expect(await bo.page.getByText('Why:').count()).toBe(0)
  await dialog(page).waitFor({ state: 'detached' })
  await page.keyboard.press('Escape')
})

test('one written by hand shows the same, and its end gives the composer back by itself', async () => {
  const endsAt = Date.now() + 8_000
  await byHand(endsAt)
  await eventually(() => left(bo.page).textContent()).toMatch(/^[1-8] s left$/)
  await composer(bo.page).waitFor()
  expect(Date.now()).toBeGreaterThanOrEqual(endsAt)
  expect(await notice(bo.page).count()).toBe(0)
  expect(await composer(bo.page).inputValue()).toBe(draft)
  expect(await bo.page.evaluate(() => 'isSame' in window)).toBe(true)
  await composer(bo.page).press('Enter')
  await message(ada.page, draft).waitFor()
})

test('whoever is timed out edits nothing, and takes back what is theirs', async () => {
  await say(bo.page, 'A word too much')
  await message(ada.page, 'A word too much').waitFor()
  await byHand(Date.now() + 3_600_000)
  await notice(bo.page).waitFor()
  await message(bo.page, 'A word too much').hover()
  await message(bo.page, 'A word too much').getByRole('button', { name: 'Delete' }).waitFor()
  expect(await message(bo.page, 'A word too much').getByRole('button', { name: 'Edit' }).count()).toBe(0)
})

test('on a phone as well: the notice, the card and the dialog fit', async () => {
  await bo.page.setViewportSize(phone)
  await notice(bo.page).waitFor()
  expect(await overflowOf(bo.page)).toBe(0)
  await picture(bo.page, 'notice-phone')

  const { page } = ada
  await page.setViewportSize(phone)
  await page.emulateMedia({ colorScheme: 'light' })
  await page.goto(`${appUrl}/s/${serverId}/settings/members?only=timedOut`)
  const row = page.getByRole('row').filter({ hasText: 'Dupette' })
  await row.getByText('Timed out until').waitFor(firstCall)
  await row.getByRole('button', { name: /Dupette/ }).click()
  await card(page, 'Dupette').getByRole('button', { name: 'Change timeout' }).click()
  await dialog(page).getByLabel('For how long').selectOption('28 days')
  expect(await overflowOf(page)).toBe(0)
  await picture(page, 'dialog-phone-light')
  await dialog(page).getByRole('button', { name: 'Time out', exact: true }).click()
  await dialog(page).waitFor({ state: 'detached' })
  await eventually(() => left(bo.page).textContent()).toMatch(/^(28 d 0 h|27 d 23 h) left$/)
  await picture(page, 'card-phone-light')
})

test('why they may not write is said to whoever decides about roles', async () => {
  const { page } = ada
  await page.setViewportSize(desktop)
  await page.goto(`${appUrl}/s/${serverId}/${garden}/settings/check/${bosUid}`)
  await page.getByRole('button', { name: 'May not: Send messages', exact: true }).click()
  await page.getByText('They are timed out, and may look on for now.').waitFor()
})

test('from the list of members it is lifted, and the list says so', async () => {
  const { page } = ada
  await page.goto(`${appUrl}/s/${serverId}/settings/members`)
  await page.getByLabel('Search members').fill('dupette')
  // Not while the list changes under the pointer: the heading and she are left.
  await eventually(() => page.getByRole('row').count()).toBe(2)
  const row = page.getByRole('row').filter({ hasText: 'Dupette' })
  await row.getByText('Timed out until').waitFor()
  await row.getByRole('button', { name: /Dupette/ }).click()
  await card(page, 'Dupette').getByRole('button', { name: 'Lift timeout' }).click()
  await row.getByText('Timed out until').waitFor({ state: 'detached' })
  await composer(bo.page).waitFor()
})

test('in voice channels somebody is muted and deafened from their card, and the list says so', async () => {
  const { page } = ada
  const row = page.getByRole('row').filter({ hasText: 'Dupette' })
  await row.getByRole('button', { name: /Dupette/ }).click()
  const voice = card(page, 'Dupette').getByRole('region', { name: 'Voice of Dupette' })
  await voice.getByRole('button', { name: 'Mute in voice' }).focus()
  await page.keyboard.press('Enter')
  await voice.getByText('Muted in voice channels').waitFor(firstCall)
  await voice.getByRole('button', { name: 'Deafen in voice' }).click()
  await voice.getByText('Deafened in voice channels').waitFor()
  await picture(page, 'voice-light')
  await page.keyboard.press('Escape')
  await row.getByText('Muted in voice channels').waitFor()
  await row.getByText('Deafened in voice channels').waitFor()
  await row.getByRole('button', { name: /Dupette/ }).click()
  await voice.getByRole('button', { name: 'Unmute in voice' }).click()
  await voice.getByText('Muted in voice channels').waitFor({ state: 'detached' })
  await page.keyboard.press('Escape')
  await row.getByText('Muted in voice channels').waitFor({ state: 'detached' })
})

test('nobody is offered it for themselves or without the permission', async () => {
  const nameOf = (page: Page, name: string) =>
    page.getByRole('region', { name: 'Members' }).getByRole('button', { name: new RegExp(`^${name}\\b`) })
  await ada.page.goto(`${appUrl}/s/${serverId}/${garden}`)
  await bo.page.setViewportSize(desktop)
  for (const { page } of [ada, bo]) {
    await nameOf(page, 'Dupe').click()
    await card(page, 'Dupe').getByText('@dupe', { exact: true }).waitFor()
    expect(await page.getByRole('button', { name: 'Time out' }).count()).toBe(0)
    await page.keyboard.press('Escape')
  }
})
