/** One reports what another wrote, a third looks after it, and the other has to read what follows. */
import { asUid, type ChannelId, type ServerId, type Uid } from '@parley/domain/ids'
import { schemaVersion } from '@parley/domain/limits'
import type { Page } from 'playwright-core'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { refs } from '../../functions/src/lib/db'
import { wakeFunctions } from './harness/wakeFunctions'
import {
  composer,
  eventually,
  firstCall,
  logIn,
  message,
  openChannel,
  overflowOf,
  sayForGood,
} from './harness/actions'
import { type Window, appUrl, keepPicturesOfFailures, openWindow, phone } from './harness/browser'
import { type Story, openStory } from './harness/openStory'
import { createAccount } from './harness/people'

let story: Story
/** An administrator. */
let ada: Window
/** Who makes trouble, on a phone. */
let bo: Window
/** Who reports it. */
let rita: Window
let serverId: ServerId
let garden: ChannelId
let bosUid: Uid
let ritasUid: Uid

const insult = 'You are all fools'

keepPicturesOfFailures(() => [ada, bo, rita])

beforeAll(async () => {
  story = await openStory({ viewport: phone })
  ;({ ada, bo, serverId, garden, bosUid } = story)
  const ritasAccount = { email: 'rita@example.com', password: 'a long sentence' }
  ritasUid = asUid(await createAccount(ritasAccount))
  await letIn(ritasUid, 'Rita')
  rita = await openWindow(story.browser)
  await logIn(rita.page, ritasAccount)
  await bo.page.goto(`${appUrl}/s/${serverId}/${garden}`)
  await composer(bo.page).waitFor()
  await openChannel(rita.page, 'garden')
  await wakeFunctions('report', 'listReports', 'takeReport', 'resolveReport', 'addReportNote')
  await wakeFunctions(
    'warnMember',
    'acknowledgeWarning',
    'listMemberHistory',
    'addMemberNote',
    'removeMemberNote',
  )
})

afterAll(() => story.end(rita))

/** A member like Bo: this is not about joining. */
async function letIn(uid: Uid, displayName: string) {
  const [access, member, own] = await Promise.all([
    refs.access(serverId, bosUid).get(),
    refs.member(serverId, bosUid).get(),
    refs.ownServer(bosUid, serverId).get(),
  ])
  const username = displayName.toLowerCase()
  const named = { username, displayName, avatar: null }
  await refs.user(uid).set({ schemaVersion, ...named, bio: '', createdAt: Date.now() - 1e9 })
  await refs.access(serverId, uid).set(access.data()!)
  await refs.member(serverId, uid).set({ ...member.data()!, ...named, nick: null, sortName: username })
  await refs.ownServer(uid, serverId).set(own.data()!)
}

const dialog = (page: Page, name: string | RegExp) => page.getByRole('dialog', { name })
const queue = (page: Page) => page.getByRole('list', { name: 'Reports' })
const openQueue = (page: Page) => page.goto(`${appUrl}/s/${serverId}/settings/reports`)
const openHistory = (page: Page) => page.goto(`${appUrl}/s/${serverId}/settings/reports/${bosUid}`)
const picture = (page: Page, name: string) => page.screenshot({ path: `.cache/reports/${name}.png` })

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

async function openReport(page: Page) {
  await message(page, insult).focus()
  await page.keyboard.press('Shift+F10')
  await page.getByRole('menuitem', { name: 'Report message' }).waitFor()
  await page.keyboard.press('End')
  await page.keyboard.press('Enter')
  await dialog(page, 'Report a message of Dupette').waitFor()
}

test('a member reports a message by keys alone, and whoever wrote it notices nothing', async () => {
  await sayForGood(bo.page, insult)
  const { page } = rita
  await message(page, insult).waitFor()
  await openReport(page)
  const reportDialog = dialog(page, 'Report a message of Dupette')
  const wrong = reportDialog.getByLabel('What is wrong')
  await eventually(() => wrong.evaluate((field) => field === document.activeElement)).toBe(true)
  await tabTo(page, 'Send report')
  await page.keyboard.press('Enter')
  await reportDialog.getByText('Choose what is wrong.').waitFor()
  await wrong.focus()
  await page.keyboard.type('Har')
  await page.keyboard.press('Tab')
  await page.keyboard.type('Again and again')
  await picture(page, 'report-dark')
  await tabTo(page, 'Send report')
  await page.keyboard.press('Enter')
  await page.getByText('Thank you. Your report has arrived.').waitFor(firstCall)
  await reportDialog.waitFor({ state: 'detached' })

  await openReport(page)
  await wrong.selectOption('Spam or advertising')
  await reportDialog.getByRole('button', { name: 'Send report' }).click()
  await page.getByText('You have reported this already.').waitFor(firstCall)
  expect((await refs.reports(serverId).get()).size).toBe(1)

  // Nothing of it is in anything that Bo may read, and a member like him has no such page.
  expect(await bo.page.content()).not.toContain('Again and again')
  await openQueue(bo.page)
  await composer(bo.page).waitFor()
})

test('nobody is offered to report themselves', async () => {
  await bo.page.goto(`${appUrl}/s/${serverId}/${garden}`)
  await message(bo.page, insult).click({ button: 'right' })
  await bo.page.getByRole('menuitem', { name: 'Copy text' }).waitFor()
  expect(await bo.page.getByRole('menuitem', { name: 'Report message' }).count()).toBe(0)
  await bo.page.keyboard.press('Escape')
})

test('a moderator reads what was said, though it is deleted, and is told when another was faster', async () => {
  const { id } = (await refs.reports(serverId).get()).docs[0]!
  const target = (await refs.reports(serverId).doc(id).get()).data()!.target
  if (target.kind === 'message') await refs.message(serverId, garden, target.id).delete()

  const { page } = ada
  await openQueue(page)
  const card = queue(page).getByRole('listitem').filter({ hasText: 'Reported by Rita' }).first()
  await card.waitFor(firstCall)
  for (const text of [insult, 'Harassment', 'Again and again', 'In #garden']) {
    await card.getByText(text).first().waitFor()
  }
  await picture(page, 'queue-dark')
  await refs.reports(serverId).doc(id).update({ status: 'taken', takenBy: ritasUid })
  await card.getByRole('button', { name: 'Take', exact: true }).click()
  await page.getByText('Rita was faster.').waitFor(firstCall)
  await page.getByText('Nothing waits for you.').waitFor()
  await page.getByRole('radio', { name: 'Taken' }).click()
  await card.getByText('Rita looks after it.').waitFor(firstCall)
  await card.getByRole('button', { name: 'Take over' }).click()
  await card.getByText('You look after it.').waitFor(firstCall)

  await card.getByRole('button', { name: 'Add note' }).click()
  await page.keyboard.type('Spoke with Rita')
  await card.getByRole('button', { name: 'Save note' }).click()
  await card.getByRole('list', { name: 'Notes' }).getByText('Spoke with Rita').waitFor(firstCall)
})

test('a warning stands before them at once, and no key that was meant for a message acknowledges it', async () => {
  await composer(bo.page).fill('Half a thought')
  const { page } = ada
  await queue(page).getByRole('button', { name: 'Warn' }).click()
  const warn = dialog(page, 'Warn Dupette')
  await warn.getByRole('button', { name: 'Warn', exact: true }).click()
  await warn.getByText('Say why.').waitFor()
  await warn.getByLabel('Reason').fill('Call nobody a fool')
  await picture(page, 'warn-dark')
  await warn.getByRole('button', { name: 'Warn', exact: true }).click()
  await page.getByText('Dupette is warned.').waitFor(firstCall)

  const warning = dialog(bo.page, /^A warning from the moderators of Harbour Commons/)
  await warning.getByText('Call nobody a fool').waitFor({ timeout: 60_000 })
  expect(await overflowOf(bo.page)).toBe(0)
  await picture(bo.page, 'warning-phone-dark')
  await bo.page.keyboard.press('Enter')
  await bo.page.keyboard.press('Space')
  await bo.page.keyboard.press('Escape')
  await warning.waitFor({ state: 'detached' })
  expect((await refs.warnings(bosUid).get()).data()?.servers[serverId]).toHaveLength(1)
  expect(await composer(bo.page).inputValue()).toBe('Half a thought')
})

test('it comes again until it is acknowledged, and then moderators see that it was read', async () => {
  await bo.page.reload()
  const warning = dialog(bo.page, /^A warning from the moderators/)
  await warning.getByRole('button', { name: 'I have read it' }).tap()
  await warning.waitFor({ state: 'detached', ...firstCall })
  await bo.page.reload()
  await composer(bo.page).waitFor()
  await message(bo.page, '').first().waitFor()
  expect(await warning.count()).toBe(0)

  const { page } = ada
  await queue(page).getByRole('link', { name: 'History of Dupette' }).click()
  const history = page.getByRole('list', { name: 'History' })
  const row = history.getByRole('listitem').filter({ hasText: 'Call nobody a fool' })
  await row.getByText('Warned').waitFor(firstCall)
  await row.getByText(/ read \d/).waitFor()
  await history.getByText('Reported: Harassment').waitFor()
})

test('a moderator keeps a note about somebody, and takes their own back', async () => {
  const { page } = ada
  await openHistory(page)
  await page.getByRole('button', { name: 'Add note' }).click()
  await page.getByRole('button', { name: 'Save note' }).click()
  await page.getByText('Write something first.').waitFor()
  await page.getByLabel('Note').fill('Apologised to Rita')
  await page.getByRole('button', { name: 'Save note' }).click()
  const row = page.getByRole('list', { name: 'History' }).getByRole('listitem').first()
  await row.getByText('Apologised to Rita').waitFor(firstCall)
  await picture(page, 'history-dark')
  await row.getByRole('button', { name: 'Remove this note' }).click()
  await page.getByText('Apologised to Rita').waitFor({ state: 'detached', ...firstCall })
})

test('resolved, it says what came of it; on a phone everything fits', async () => {
  const { page } = ada
  await page.setViewportSize(phone)
  await page.emulateMedia({ colorScheme: 'light' })
  await openQueue(page)
  await page.getByRole('radio', { name: 'Taken' }).click()
  await queue(page).getByRole('button', { name: 'Resolve' }).click()
  await queue(page).getByLabel('What came of it').selectOption('Warned')
  await queue(page).getByLabel('Note', { exact: true }).fill('Bo saw it')
  expect(await overflowOf(page)).toBe(0)
  await picture(page, 'resolve-phone-light')
  await queue(page).getByRole('button', { name: 'Resolve' }).click()
  await page.getByText('Nobody is looking after a report now.').waitFor(firstCall)
  await page.getByRole('radio', { name: 'Resolved' }).click()
  await queue(page)
    .getByText(/^Warned, said Dupe on/)
    .waitFor(firstCall)
  await queue(page).getByText('Bo saw it').waitFor()
  expect(await overflowOf(page)).toBe(0)
  await picture(page, 'resolved-phone-light')
  await openHistory(page)
  await page.getByRole('list', { name: 'History' }).waitFor(firstCall)
  expect(await overflowOf(page)).toBe(0)
  await picture(page, 'history-phone-light')
})

test('a person is reported from their card, to whoever runs Parley', async () => {
  const { page } = rita
  await page
    .getByRole('region', { name: 'Members' })
    .getByRole('button', { name: /^Dupette\b/ })
    .click()
  await page.getByRole('dialog', { name: 'Dupette' }).getByRole('button', { name: 'Report' }).click()
  const reportDialog = dialog(page, 'Report Dupette')
  await reportDialog.getByLabel('What is wrong').selectOption('Something illegal')
  await reportDialog.getByLabel('The moderators of this server').uncheck()
  await reportDialog.getByRole('button', { name: 'Send report' }).click()
  await reportDialog.getByText('Choose who gets it.').waitFor()
  await reportDialog.getByLabel('Whoever runs Parley').check()
  await reportDialog.getByRole('button', { name: 'Send report' }).click()
  await page.getByText('Thank you. Your report has arrived.').waitFor(firstCall)
  const [told] = (await refs.platformReports().get()).docs.map((each) => each.data())
  expect(told).toMatchObject({ serverId, subjectId: bosUid, reporterId: ritasUid, category: 'illegal' })
  expect((await refs.reports(serverId).get()).size).toBe(1)
})
