import { asUid, type ChannelId, type ServerId } from '@parley/domain/ids'
import type { Page } from 'playwright-core'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { refs } from '../../functions/src/lib/db'
import { listenAs } from '../functions/listenAs'
import { wakeFunctions } from './harness/wakeFunctions'
import {
  composer,
  dupe,
  eventually,
  firstCall,
  message,
  openChannel,
  overflowOf,
  say,
} from './harness/actions'
import { type Window, appUrl, keepPicturesOfFailures, phone } from './harness/browser'
import { type Story, openStory } from './harness/openStory'
import { uidOf } from './harness/people'

let story: Story
/** An administrator. */
let ada: Window
/** Whoever is looked at. */
let bo: Window
let serverId: ServerId
let garden: ChannelId

keepPicturesOfFailures(() => [ada, bo])

beforeAll(async () => {
  story = await openStory({ viewport: phone, theme: 'light' })
  ;({ ada, bo, serverId, garden } = story)
  await wakeFunctions('readAutomod', 'saveAutomodRule', 'deleteAutomodRule')
})

afterAll(() => story.end())

const openRules = (page: Page) => page.goto(`${appUrl}/s/${serverId}/settings/automod`)
async function openGarden(page: Page) {
  await page.goto(`${appUrl}/s/${serverId}/${garden}`)
  await page.getByRole('textbox', { name: 'Message #garden' }).waitFor(firstCall)
}

test('a rule is written by keys, tried before it holds, and what is wrong with it is said', async () => {
  const { page } = ada
  await openRules(page)
  await page.getByRole('button', { name: /^Words/ }).press('Enter')
  await page.getByRole('button', { name: 'Save changes' }).press('Enter')
  await page.getByText('Write a keyword or a pattern, or choose a list.').waitFor(firstCall)
  await page.getByLabel('Keywords').fill('slugbait*')
  await page.getByRole('button', { name: 'Save changes' }).press('Enter')
  await page.getByRole('list', { name: 'Rules' }).getByText('Words').first().waitFor(firstCall)
  await eventually(async () => (await refs.acl(serverId, garden).get()).data()?.automod).toBe(true)
})

test('what a rule stops comes back to its author alone, with the reason, and can be changed', async () => {
  await openGarden(ada.page)
  await openGarden(bo.page)
  const listener = listenAs(
    { uid: asUid(await uidOf(dupe.email)) } as Parameters<typeof listenAs>[0],
    serverId,
    garden,
  )
  await eventually(() => listener.texts.length).toBeGreaterThan(0)

  await say(bo.page, 'Cheap s1ugbait here')
  await message(bo.page, 'Cheap s1ugbait here')
    .getByText('It has words in it that this server does not want.')
    .waitFor(firstCall)
  expect(await overflowOf(bo.page)).toBe(0)

  await say(bo.page, 'The slugs are gone')
  await message(ada.page, 'The slugs are gone').waitFor(firstCall)
  await eventually(() => listener.texts).toContain('The slugs are gone')
  // Later than the one that was stopped, and that one never came.
  expect(listener.texts.filter((text) => text.includes('s1ugbait'))).toEqual([])
  expect(await message(ada.page, 's1ugbait').count()).toBe(0)

  await message(bo.page, 'Cheap s1ugbait here').getByRole('button', { name: 'Change it' }).tap()
  const box = bo.page.getByRole('textbox', { name: 'Edit message' })
  await box.fill('Cheap seeds here')
  await box.press('Enter')
  await message(ada.page, 'Cheap seeds here').waitFor(firstCall)
  expect(await message(bo.page, 'Cheap seeds here').getByRole('note').count()).toBe(0)
})

test('what breaks no rule is there for others', async () => {
  for (const round of [1, 2, 3, 4, 5]) {
    const text = `Round ${round} of watering`
    const begun = Date.now()
    await say(bo.page, text)
    await message(ada.page, text).waitFor(firstCall)
    console.log(`a held message was shown after ${Date.now() - begun} ms`)
  }
})

test('an edit cannot smuggle in what a new message could not say', async () => {
  await composer(bo.page).press('ArrowUp')
  const box = bo.page.getByRole('textbox', { name: 'Edit message' })
  await box.fill('Slugbait after all')
  await box.press('Enter')
  await message(bo.page, 'Slugbait after all').getByRole('note').waitFor(firstCall)
  await eventually(() => message(ada.page, 'Round 5 of watering').count()).toBe(0)
  expect(await message(ada.page, 'Slugbait').count()).toBe(0)
})

test('without the rule nothing waits any more', async () => {
  await openRules(ada.page)
  await ada.page.getByRole('button', { name: 'Delete Words' }).click()
  await ada.page.getByRole('button', { name: 'Delete rule' }).click()
  await eventually(async () => (await refs.acl(serverId, garden).get()).data()?.automod).toBe(false)
  await openChannelAgain(ada.page)
  await say(bo.page, 'Slugbait is a word again')
  await message(ada.page, 'Slugbait is a word again').waitFor(firstCall)
})

async function openChannelAgain(page: Page) {
  await page.goto(`${appUrl}/s/${serverId}`)
  await openChannel(page, 'garden')
}
