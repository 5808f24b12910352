import { asServerId, asUid, type ServerId, type Uid } from '@parley/domain/ids'
import type { Browser, Page } from 'playwright-core'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { refs } from '../../functions/src/lib/db'
import {
  chooseFromServerMenu,
  composer,
  dupe,
  dupette,
  logIn,
  message,
  openChannel,
  say,
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
/** An administrator. */
let ada: Window
/** Who makes trouble. */
let bo: Window
let serverId: ServerId
let boUid: Uid
let link: string

/** The first call of each function starts its process. */
const firstCall = { timeout: 60_000 }

keepPicturesOfFailures(() => [ada, bo])

beforeAll(async () => {
  serverId = asServerId((await freshCommunity(100)).serverId)
  browser = await launchBrowser()
  ;[ada, bo] = [await openWindow(browser), await openWindow(browser, { viewport: phone })]
  await logIn(ada.page, dupe)
  await logIn(bo.page, dupette)
  boUid = asUid(await uidOf(dupette.email))
})

afterAll(async () => {
  expect([...ada.crashes, ...bo.crashes]).toEqual([])
  await browser.close()
})

const dialog = (page: Page) => page.getByRole('dialog')

async function openCard(page: Page, name: string) {
  await page.goto(`${appUrl}/s/${serverId}/settings/members`)
  await page.getByLabel('Search members').fill(name)
  await page.getByRole('row').filter({ hasText: name }).locator('[data-focus="card"]').first().click()
}

test('whoever is banned leaves at once with a sentence, and gets nothing said afterwards', async () => {
  await openChannel(ada.page, 'garden')
  await chooseFromServerMenu(ada.page, 'Harbour Commons', 'Invite people')
  const field = dialog(ada.page).getByRole('textbox', { name: 'Invite link' })
  await field.waitFor(firstCall)
  link = await field.inputValue()

  const channelUrl = ada.page.url()
  await bo.page.goto(channelUrl)
  await composer(bo.page).waitFor()
  await openCard(ada.page, 'Dupette')
  await dialog(ada.page).getByRole('button', { name: 'Ban', exact: true }).click()
  await dialog(ada.page).getByLabel('Reason').fill('Sold things')
  await dialog(ada.page).getByRole('button', { name: 'Ban', exact: true }).click()
  await ada.page.getByText('Dupette is banned.').waitFor(firstCall)
  await bo.page.getByText('You are no longer a member of Harbour Commons.').waitFor(firstCall)

  await ada.page.goto(channelUrl)
  await say(ada.page, 'Said after the ban')
  await message(ada.page, 'Said after the ban').waitFor()
  expect(await bo.page.content()).not.toContain('Said after the ban')
  await bo.page.goto(channelUrl)
  await bo.page.getByText('This place is not open to you').waitFor()
}, 240_000)

test('no invite lets them in again', async () => {
  await bo.page.goto(link)
  await bo.page.getByText('Its moderators have banned you. No invite changes that.').waitFor(firstCall)
  expect((await refs.access(serverId, boUid).get()).exists).toBe(false)
}, 120_000)

test('the list says why; once the ban is lifted they may join', async () => {
  const { page } = ada
  await page.goto(`${appUrl}/s/${serverId}/settings/bans`)
  const list = page.getByRole('list', { name: 'Bans' })
  await list.getByText('Sold things').waitFor(firstCall)
  await page.getByLabel('Search bans').fill('nobody is called so')
  await page.getByText('Nobody who is banned is called so.').waitFor()
  await page.getByLabel('Search bans').fill('dupe')
  await list.getByRole('button', { name: 'Lift the ban of Dupette' }).click()
  await page.getByRole('alertdialog').getByRole('button', { name: 'Lift ban' }).click()
  await list.waitFor({ state: 'detached', ...firstCall })

  await bo.page.goto(link)
  await bo.page.getByRole('button', { name: 'Join Harbour Commons' }).tap(firstCall)
  await composer(bo.page).waitFor(firstCall)
}, 240_000)
