/** Invites rest, by a moderator's word or by a flood of joins; who comes reads why, and who keeps order sees until when. */
import { randomUUID } from 'node:crypto'
import { asUid, everyoneRoleId, type ServerId } from '@parley/domain/ids'
import { schemaVersion } from '@parley/domain/limits'
import { ordinaryRaidGuard } from '@parley/domain/moderation/raid'
import type { Page } from 'playwright-core'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { refs } from '../../functions/src/lib/db'
import { withoutBackgroundTriggers } from '../../scripts/seed/backgroundTriggers'
import {
  afterTriggers,
  chooseFromServerMenu,
  composer,
  eventually,
  firstCall,
  openChannel,
  overflowOf,
} from './harness/actions'
import { type Window, appUrl, keepPicturesOfFailures, openWindow, phone } from './harness/browser'
import { type Story, openStory } from './harness/openStory'

let story: Story
/** An administrator. */
let ada: Window
/** An ordinary member. */
let bo: Window
/** Somebody who was sent a link. */
let guest: Window
let serverId: ServerId
let link: string

keepPicturesOfFailures(() => [ada, bo, guest])

beforeAll(async () => {
  story = await openStory()
  ;({ ada, bo, serverId } = story)
  guest = await openWindow(story.browser, { viewport: phone })
  for (const { page } of [ada, bo]) await openChannel(page, 'garden')
})

afterAll(() => story.end(guest))

const banner = (page: Page) => page.getByText(/[Ii]nvites are paused until/)
const resume = (page: Page) => page.getByRole('button', { name: 'Resume invites' })

/** Only what rules read, as of somebody who joined just now. */
const join = () =>
  refs.access(serverId, asUid(randomUUID())).set({
    schemaVersion,
    roles: [everyoneRoleId(serverId)],
    viewTokens: [],
    timeoutUntil: 0,
    suspended: false,
    joinedAt: Date.now(),
  })

test('a moderator pauses the invites by keys, and whoever comes reads that it will pass', async () => {
  const { page } = ada
  const channelUrl = page.url()
  await chooseFromServerMenu(page, 'Harbour Commons', 'Invite people')
  const field = page.getByRole('dialog').getByRole('textbox', { name: 'Invite link' })
  await field.waitFor(firstCall)
  link = await field.inputValue()
  await guest.page.goto(link)
  await guest.page.getByRole('link', { name: 'Create an account to join' }).waitFor(firstCall)

  await page.goto(`${appUrl}/s/${serverId}/settings/safety`)
  await page.getByText('Invites work.').waitFor()
  await page.getByLabel('Pause for', { exact: true }).focus()
  await page.keyboard.type('15')
  await page.keyboard.press('Tab')
  expect(await page.evaluate(() => document.activeElement?.textContent)).toBe('Pause invites now')
  await page.keyboard.press('Enter')
  await page.getByText(/^Invites are paused until .* whoever is here stays\.$/).waitFor(firstCall)
  const until = (await refs.server(serverId).get()).data()?.invitePause?.until ?? 0
  expect(until - Date.now()).toBeLessThanOrEqual(900_000)
  expect(until - Date.now()).toBeGreaterThan(600_000)

  await page.goto(channelUrl)
  await banner(page).waitFor()
  await guest.page.reload()
  await guest.page.getByText('This server takes nobody in for now').waitFor(firstCall)
  await guest.page.getByText(/it works again in \d+ minutes/).waitFor()
  expect(await overflowOf(guest.page)).toBe(0)
  // Who cannot end it is not bothered with it, and whoever is here stays.
  await composer(bo.page).waitFor()
  expect(await banner(bo.page).count()).toBe(0)
}, 240_000)

test('resumed from the banner, the invite works again without another link', async () => {
  await resume(ada.page).click()
  await banner(ada.page).waitFor({ state: 'detached', ...firstCall })
  await guest.page.getByRole('button', { name: 'Try again' }).tap()
  await guest.page.getByRole('link', { name: 'Create an account to join' }).waitFor(firstCall)
}, 120_000)

test('many joins at once pause them by themselves, before a moderator’s eyes and on a phone', async () => {
  await ada.page.evaluate(() => Object.assign(window, { isSame: true }))
  await withoutBackgroundTriggers(async () => {
    for (let n = 1; n < ordinaryRaidGuard.joins; n++) await join()
  })
  await join()
  await ada.page.getByText(/^Many joined at once\. Invites are paused until/).waitFor(afterTriggers)
  expect(await ada.page.evaluate(() => 'isSame' in window)).toBe(true)
  await ada.page.setViewportSize(phone)
  await eventually(() => overflowOf(ada.page)).toBe(0)
  const button = await resume(ada.page).boundingBox()
  expect(button && button.x + button.width).toBeLessThanOrEqual(phone.width)
  await ada.page.setViewportSize({ width: 1440, height: 900 })
  const told = (await refs.audit(serverId).where('by', '==', 'raidGuard').get()).docs.map((each) =>
    each.data(),
  )
  expect(told.map(({ action }) => action)).toEqual(['invitesPause'])
}, 180_000)

test('one that is taken away or ends in the console is over everywhere', async () => {
  await refs.server(serverId).update({ invitePause: null })
  await banner(ada.page).waitFor({ state: 'detached' })
  await refs.server(serverId).update({ invitePause: { until: new Date(Date.now() + 4_000) } as never })
  await banner(ada.page).waitFor()
  // Nobody writes anything when its moment comes.
  await banner(ada.page).waitFor({ state: 'detached' })
  await guest.page.reload()
  await guest.page.getByRole('link', { name: 'Create an account to join' }).waitFor(firstCall)
}, 120_000)

test('what counts as a flood is set in the settings, and a wrong number is said beside its field', async () => {
  const { page } = ada
  await page.goto(`${appUrl}/s/${serverId}/settings/safety`)
  const form = page.getByRole('form', { name: 'Raid guard' })
  await form.getByLabel('So many people').fill('3')
  await form.getByRole('button', { name: 'Save' }).click()
  await form.getByText('A whole number from 5 to 100.').waitFor()
  await form.getByLabel('So many people').fill('20')
  await form.getByLabel('Then pause for').selectOption('6 hours')
  await form.getByRole('button', { name: 'Save' }).click()
  await eventually(
    async () => (await refs.server(serverId).get()).data()?.raidGuard,
    firstCall.timeout,
  ).toEqual({
    joins: 20,
    withinS: 60,
    pauseS: 21_600,
  })
  await form.getByLabel('Pause invites when many join at once').uncheck()
  await form.getByRole('button', { name: 'Save' }).click()
  await eventually(async () => (await refs.server(serverId).get()).data()?.raidGuard).toBeNull()
  await bo.page.goto(`${appUrl}/s/${serverId}/settings/safety`)
  await composer(bo.page).waitFor()
}, 240_000)
