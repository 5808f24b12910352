import { asUid, everyoneRoleId, mintMessageId } from '@parley/domain/ids'
import { schemaVersion } from '@parley/domain/limits'
import type { Browser, Page } from 'playwright-core'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { refs } from '../../functions/src/lib/db'
import {
  channel,
  dupe,
  dupette,
  eventually,
  logIn,
  message,
  openAuthor,
  openChannel,
  sayForGood,
} from './harness/actions'
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

/** Somebody who manages roles and sees everything. */
beforeAll(async () => {
  community = await freshCommunity(200)
  browser = await launchBrowser()
  ada = await openWindow(browser)
  await logIn(ada.page, dupe)
})

afterAll(async () => {
  expect(ada.crashes).toEqual([])
  await browser.close()
})

const banner = (page: Page, name: string) =>
  page.getByRole('status').filter({ hasText: `You view this server as ${name}` })
const stop = (page: Page) => page.getByRole('button', { name: 'Stop viewing' })
const rolePage = (roleId: string) => `${appUrl}/s/${community.serverId}/settings/roles/${roleId}/permissions`
const moderators = () => refs.channel(community.serverId, community.channelId('moderators'))

test('a server is seen as a role sees it, and nothing in it can be changed', async () => {
  const { page } = ada
  await openChannel(page, 'garden')
  await sayForGood(page, 'Who waters the beans?')
  await page.goto(rolePage(everyoneRoleId(community.serverId)))
  await page.getByRole('button', { name: 'View server as this role' }).focus()
  await page.keyboard.press('Enter')
  await banner(page, 'everyone').waitFor()
  await channel(page, 'garden').waitFor()
  expect(await channel(page, 'moderators').count()).toBe(0)

  await channel(page, 'garden').click()
  await page.getByText('They may write here. You only look on.').waitFor()
  await channel(page, 'announcements').click()
  await page.getByText('They may read here, but not write.').waitFor()

  expect(await page.getByRole('button', { name: 'Create a channel' }).count()).toBe(0)
  await channel(page, 'garden').click()
  await message(page, 'Who waters the beans?').last().click({ button: 'right' })
  await page.getByRole('menuitem', { name: 'Copy text' }).waitFor()
  expect(await page.getByRole('menuitem', { name: /Edit|Delete/ }).count()).toBe(0)
  await page.keyboard.press('Escape')
})

test('what is decided meanwhile is seen at once', async () => {
  const { page } = ada
  const { overwrites = {} } = (await moderators().get()).data() ?? {}
  // As an administrator would in the console.
  await moderators().update({ overwrites: {} })
  await channel(page, 'moderators').waitFor()
  await moderators().update({ overwrites })
  await channel(page, 'moderators').waitFor({ state: 'detached' })
})

test('one click leads back to one’s own eyes, and so does a reload', async () => {
  const { page } = ada
  await stop(page).click()
  await channel(page, 'moderators').waitFor()
  await page.getByRole('textbox', { name: 'Message #garden' }).waitFor()
  expect(await stop(page).count()).toBe(0)

  await page.goto(rolePage(everyoneRoleId(community.serverId)))
  await page.getByRole('button', { name: 'View server as this role' }).click()
  await banner(page, 'everyone').waitFor()
  await page.reload()
  await channel(page, 'moderators').waitFor()
  expect(await stop(page).count()).toBe(0)
})

test('settings are worked on with one’s own eyes', async () => {
  const { page } = ada
  const url = rolePage(everyoneRoleId(community.serverId))
  await page.goto(url)
  await page.getByRole('button', { name: 'View server as this role' }).click()
  await banner(page, 'everyone').waitFor()
  await page.goBack()
  await page.getByRole('button', { name: 'View server as this role' }).waitFor()
  expect(page.url()).toBe(url)
})

test('a server is seen as one of its people sees it, from their card, also on a phone', async () => {
  const { page } = ada
  const uid = asUid(await uidOf(dupette.email))
  const { overwrites = {} } = (await moderators().get()).data() ?? {}
  await moderators().update({
    overwrites: { ...overwrites, [uid]: { kind: 'member', allow: ['viewChannel'], deny: ['sendMessages'] } },
  })
  await refs.message(community.serverId, community.channelId('garden'), mintMessageId()).set({
    schemaVersion,
    authorId: uid,
    text: 'Beans like rain.',
    createdAt: Date.now(),
    editedAt: null,
    type: 'text',
    held: false,
    pinned: false,
  })
  await page.setViewportSize(phone)
  await page.goto(`${appUrl}/s/${community.serverId}/${community.channelId('garden')}`)
  await openAuthor(page, 'Beans like rain.', 'Dupette')
  await page.getByRole('button', { name: 'View server as them' }).click()
  await banner(page, 'Dupette').waitFor()
  await page.getByRole('button', { name: 'Channels' }).click()
  await channel(page, 'moderators').click()
  await page.getByText('They may read here, but not write.').waitFor()
  const wide = await page.evaluate(() => document.documentElement.scrollWidth > innerWidth)
  expect(wide).toBe(false)

  await refs.access(community.serverId, uid).delete()
  await page.getByText('Whoever you viewed this server as is not here any more.').waitFor()
  await eventually(() => stop(page).count()).toBe(0)
})
