import { asUid } from '@parley/domain/ids'
import type { Browser } from 'playwright-core'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { refs } from '../../functions/src/lib/db'
import { dupe, dupette, logIn } from './harness/actions'
import {
  appUrl,
  keepPicturesOfFailures,
  launchBrowser,
  openWindow,
  phone,
  type Window,
} from './harness/browser'
import { freshCommunity } from './harness/emulators'
import { uidOf } from './harness/people'

let browser: Browser
let ada: Window
let community: Awaited<ReturnType<typeof freshCommunity>>

keepPicturesOfFailures(() => [ada])

beforeAll(async () => {
  community = await freshCommunity(100)
  browser = await launchBrowser()
  ada = await openWindow(browser)
  await logIn(ada.page, dupe)
})

afterAll(async () => {
  expect(ada.crashes).toEqual([])
  await browser.close()
})

const checkOf = (channel: string) =>
  `${appUrl}/s/${community.serverId}/${community.channelId(channel)}/settings/check`

test('whoever manages roles sees why somebody may not, and what decides it', async () => {
  const { page } = ada
  await page.goto(
    `${appUrl}/s/${community.serverId}/${community.channelId('moderators')}/settings/permissions`,
  )
  await page.getByRole('link', { name: 'Check a person' }).click()
  await page.getByLabel('Person').click()
  await page.keyboard.type('dupette')
  await page.getByRole('option', { name: /Dupette/ }).waitFor()
  await page.keyboard.press('Enter')
  const view = page.getByRole('button', { name: 'May not: View channels' })
  await view.waitFor()
  await view.focus()
  await page.keyboard.press('Enter')
  const walk = page.getByRole('listitem')
  await walk.filter({ hasText: 'Granted in the whole server by everyone.' }).waitFor()
  await walk.filter({ hasText: 'The channel denies it to everyone. That decides.' }).waitFor()
  await page.getByRole('button', { name: 'May not: Send messages', exact: true }).click()
  await walk
    .filter({ hasText: 'They may not view the channel, and so do nothing in it. That decides.' })
    .waitFor()
  expect(new URL(page.url()).pathname.endsWith(`/settings/check/${await uidOf(dupette.email)}`)).toBe(true)
})

test('the answer follows what is decided meanwhile', async () => {
  const { page } = ada
  const uid = asUid(await uidOf(dupette.email))
  const channel = refs.channel(community.serverId, community.channelId('moderators'))
  const { overwrites = {} } = (await channel.get()).data() ?? {}
  // As an administrator would in the console.
  await channel.update({
    overwrites: { ...overwrites, [uid]: { kind: 'member', allow: ['viewChannel'], deny: [] } },
  })
  await page.getByRole('button', { name: 'May: View channels' }).waitFor()
  await page.getByRole('listitem').filter({ hasText: 'The channel allows it to them by name.' }).waitFor()
})

test('on a phone it fits, and a role is a way to where it is changed', async () => {
  const { page } = ada
  await page.setViewportSize(phone)
  await page.goto(`${checkOf('garden')}/${await uidOf(dupette.email)}`)
  await page.getByText('Whether they lack something').waitFor()
  expect(await page.getByLabel('Person').inputValue()).toBe('Dupette')
  await page.getByRole('button', { name: 'May: Send messages', exact: true }).click()
  const wide = await page.evaluate(() => document.documentElement.scrollWidth > innerWidth)
  expect(wide).toBe(false)
  await page.getByRole('listitem').getByRole('link', { name: 'everyone' }).click()
  await page.waitForURL(/settings\/roles\/\d+\/permissions/)
})
