import { asServerId, asUid, type ServerId } from '@parley/domain/ids'
import { functionTimings, timings } from '@parley/domain/limits'
import type { Browser, Page } from 'playwright-core'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { refs } from '../../functions/src/lib/db'
import {
  afterTriggers,
  chooseFromServerMenu,
  composer,
  dupe,
  eventually,
  fillRegistration,
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
let ada: Window
let bo: Window
let cy: Window
let link: string
let serverId: ServerId

const password = 'a long sentence'
/** The first call starts the function's process. */
const coldStart = { timeout: 60_000 }

keepPicturesOfFailures(() => [ada, bo, cy])

beforeAll(async () => {
  serverId = asServerId((await freshCommunity(300)).serverId)
  browser = await launchBrowser()
  ada = await openWindow(browser)
  bo = await openWindow(browser)
  cy = await openWindow(browser, { viewport: phone })
  await logIn(ada.page, dupe)
})

afterAll(async () => {
  expect([...ada.crashes, ...bo.crashes, ...cy.crashes]).toEqual([])
  await browser.close()
})

const dialogOf = (page: Page) => page.getByRole('dialog')
const linkField = (page: Page) => dialogOf(page).getByRole('textbox', { name: 'Invite link' })

const openInvite = (page: Page) => chooseFromServerMenu(page, 'Harbour Commons', 'Invite people')

async function copyLink(page: Page): Promise<string> {
  await linkField(page).waitFor(coldStart)
  await dialogOf(page).getByRole('button', { name: 'Copy', exact: true }).click()
  await dialogOf(page).getByRole('button', { name: 'Copied' }).waitFor()
  return page.evaluate(() => navigator.clipboard.readText())
}

test('a link is there as soon as one wants to invite, and the same one the next time', async () => {
  await openChannel(ada.page, 'garden')
  await openInvite(ada.page)
  link = await copyLink(ada.page)
  expect(link).toMatch(new RegExp(`^${appUrl}/invite/\\w{10}$`))
  await dialogOf(ada.page).getByText('Expires in 7 days').waitFor()
  await ada.page.keyboard.press('Escape')
  await dialogOf(ada.page).waitFor({ state: 'detached' })
  await openInvite(ada.page)
  expect(await copyLink(ada.page)).toBe(link)
  await ada.page.keyboard.press('Escape')
})

test('somebody without an account opens it, makes one, comes back and joins by keyboard', async () => {
  const { page } = bo
  await page.goto(link)
  await page.getByRole('heading', { name: 'Harbour Commons' }).waitFor(coldStart)
  await page.getByText('Dupe invites you to').waitFor()
  await page.getByText(/\d+ members/).waitFor()
  await page.getByRole('link', { name: 'Create an account to join' }).click()
  await fillRegistration(page, {
    displayName: 'Bo Lindqvist',
    username: 'bo_lindqvist',
    email: 'bo@example.com',
    password,
  })
  const join = page.getByRole('button', { name: 'Join Harbour Commons' })
  await join.waitFor(coldStart)
  expect(page.url()).toBe(link)
  await join.focus()
  await page.keyboard.press('Enter')
  await page.getByRole('textbox', { name: 'Message #garden' }).waitFor(coldStart)
})

test('the newcomer is in the member list and in the conversation', async () => {
  await ada.page.getByText('Bo Lindqvist').first().waitFor(afterTriggers)
  await say(bo.page, 'Hello from the new one')
  await message(ada.page, 'Hello from the new one').waitFor()
  await message(ada.page, 'Hello from the new one').getByText('Bo Lindqvist').waitFor()
})

test('who is a member already just opens the server', async () => {
  await bo.page.goto(link)
  await bo.page.getByText('You are a member already').waitFor()
  await bo.page.getByRole('link', { name: 'Open Harbour Commons' }).click()
  await bo.page.getByRole('textbox', { name: /^Message #/ }).waitFor()
})

test('an invite for one person is used up by the first', async () => {
  const { page } = ada
  await page.getByRole('link', { name: /^kitchen,/ }).hover()
  await page.getByRole('button', { name: 'Invite people to kitchen' }).click()
  await linkField(page).waitFor()
  await dialogOf(page).getByRole('button', { name: 'Edit invite link' }).click()
  await dialogOf(page).getByLabel('Expires after').selectOption('30 minutes')
  await dialogOf(page).getByLabel('How many people may use it').selectOption('1 person')
  await dialogOf(page).getByRole('button', { name: 'Make a new link' }).click()
  await dialogOf(page).getByText('For one person.').waitFor()
  const single = await copyLink(page)
  expect(single).not.toBe(link)
  await page.keyboard.press('Escape')

  await cy.page.goto(single)
  await cy.page.getByRole('link', { name: 'I have an account' }).click()
  await cy.page.getByRole('link', { name: 'Create an account' }).click()
  await fillRegistration(cy.page, {
    displayName: 'Cy',
    username: 'cy_reads',
    email: 'cy@example.com',
    password,
  })
  await cy.page.getByRole('button', { name: 'Join Harbour Commons' }).tap({ timeout: 60_000 })
  await cy.page.getByRole('textbox', { name: 'Message #kitchen' }).waitFor()

  const late = await openWindow(browser)
  await late.page.goto(single)
  await late.page.getByText('This invite is used up').waitFor()
  await late.close()
})

test('a revoked invite opens nothing, and says so in a sentence', async () => {
  const { page } = ada
  const code = link.split('/').at(-1) ?? ''
  await openInvite(page)
  await dialogOf(page).getByRole('button', { name: 'All invites' }).click()
  const row = dialogOf(page).getByRole('listitem').filter({ hasText: code })
  await row.getByText('used once').waitFor(coldStart)
  await row.getByRole('button', { name: `Revoke ${code}` }).click()
  await page.getByRole('button', { name: 'Revoke invite' }).click()
  await row.waitFor({ state: 'detached', ...coldStart })
  await page.keyboard.press('Escape')

  const late = await openWindow(browser, { viewport: phone })
  await late.page.goto(link)
  await late.page.getByText('This invite is not valid').waitFor()
  await late.page.goto(`${appUrl}/invite/no-such-code`)
  await late.page.getByText('This invite is not valid').waitFor()
  const excess = await late.page.evaluate(
    () => document.documentElement.scrollWidth - document.documentElement.clientWidth,
  )
  expect(excess).toBe(0)
  await late.close()
})

test('whoever looks after the server finds all invites in its settings, and revokes one by keyboard', async () => {
  const { page } = ada
  await openInvite(page)
  const code = (await copyLink(page)).split('/').at(-1) ?? ''
  await page.keyboard.press('Escape')
  await chooseFromServerMenu(page, 'Harbour Commons', 'Server settings')
  await page.getByRole('link', { name: 'Invites' }).focus()
  await page.keyboard.press('Enter')
  const row = page.getByRole('listitem').filter({ hasText: code })
  await row.getByText('#garden · not used yet · expires in 7 days').waitFor()
  await row.getByText('Dupe', { exact: true }).waitFor()
  await row.getByRole('button', { name: `Copy the link of ${code}` }).press('Enter')
  await page.getByText('Link copied').waitFor()
  expect(await page.evaluate(() => navigator.clipboard.readText())).toBe(`${appUrl}/invite/${code}`)
  await row.getByRole('button', { name: `Revoke ${code}` }).press('Enter')
  await page.getByRole('alertdialog').waitFor()
  await page.getByRole('button', { name: 'Revoke invite' }).press('Enter')
  await row.waitFor({ state: 'detached' })
  await page.getByRole('button', { name: 'Close settings' }).click()
  await composer(page).waitFor()
})

test('a visitor is a member until their last page closes', async () => {
  await openInvite(ada.page)
  await linkField(ada.page).waitFor()
  await dialogOf(ada.page).getByRole('button', { name: 'Edit invite link' }).click()
  await dialogOf(ada.page).getByLabel('For a visit only').check()
  await dialogOf(ada.page).getByRole('button', { name: 'Make a new link' }).click()
  await dialogOf(ada.page).getByText('For a visit.').waitFor()
  const visit = await copyLink(ada.page)
  await ada.page.keyboard.press('Escape')

  const { context, page } = await openWindow(browser)
  await page.goto(visit)
  await page.getByRole('link', { name: 'Create an account to join' }).click()
  await fillRegistration(page, {
    displayName: 'Vi Sitor',
    username: 'vi_sits',
    email: 'vi@example.com',
    password,
  })
  await page.getByRole('button', { name: 'Join Harbour Commons' }).click(coldStart)
  await composer(page).waitFor(coldStart)
  const inList = ada.page.getByRole('region', { name: 'Members' }).getByText('Vi Sitor')
  await inList.waitFor(afterTriggers)

  // As if they had been here for a while: whoever has just joined may take their time to arrive.
  const uid = asUid(await uidOf('vi@example.com'))
  await refs
    .access(serverId, uid)
    .update({ joinedAt: new Date(Date.now() - 2 * timings.heartbeatLostAfterMs) })
  await eventually(async () => (await refs.devices(uid).count().get()).data().count, 30_000).toBe(1)
  await page.close({ runBeforeUnload: true })
  const isMember = async () => (await refs.access(serverId, uid).get()).exists
  // Should the browser lose its last word, the sweep finds the page.
  const swept = timings.heartbeatLostAfterMs + functionTimings.sweepEveryMs
  await eventually(isMember, swept + functionTimings.visitGraceMs + afterTriggers.timeout).toBe(false)
  await inList.waitFor({ state: 'detached', ...afterTriggers })
  await context.close()
}, 300_000)

test('a code or a link is pasted at home, and nothing typed is lost when it is none', async () => {
  await bo.page.goto(`${appUrl}/home`)
  const field = bo.page.getByLabel('Join with an invite link or code')
  await field.fill('the garden people')
  await bo.page.getByRole('button', { name: 'Open the invite' }).click()
  await bo.page.getByText('This is no invite').waitFor()
  expect(await field.inputValue()).toBe('the garden people')
  await field.fill(link)
  await field.press('Enter')
  await bo.page.getByText('This invite is not valid').waitFor()
})
