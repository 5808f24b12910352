import { asServerId, asUid, type ServerId } from '@parley/domain/ids'
import type { Browser, Page } from 'playwright-core'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { refs } from '../../functions/src/lib/db'
import { composer, dupe, dupette, eventually, logIn } from './harness/actions'
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
/** An administrator, and not the owner. */
let ada: Window
/** An ordinary member. */
let bo: Window
let serverId: ServerId

/** The first call of each function starts its process. */
const firstCall = { timeout: 120_000 }

keepPicturesOfFailures(() => [ada, bo])

beforeAll(async () => {
  const community = await freshCommunity(100)
  serverId = asServerId(community.serverId)
  browser = await launchBrowser()
  ;[ada, bo] = [await openWindow(browser), await openWindow(browser)]
  await Promise.all([logIn(ada.page, dupe), logIn(bo.page, dupette)])
})

afterAll(async () => {
  expect([...ada.crashes, ...bo.crashes]).toEqual([])
  await browser.close()
})

const rows = (page: Page) => page.getByRole('row').filter({ has: page.locator('[data-focus="card"]') })
const row = (page: Page, name: string) => rows(page).filter({ hasText: name })
const choice = (page: Page, name: string) => page.getByRole('checkbox', { name: `Select ${name}` })
/** Those in sight, from top to bottom. */
const names = (page: Page) =>
  rows(page).evaluateAll((all) =>
    all
      .toSorted((a, b) => Number(a.ariaRowIndex) - Number(b.ariaRowIndex))
      .map((each) => each.querySelector('[data-focus="card"] .font-medium')?.textContent ?? ''),
  )
const selected = (page: Page) => page.getByRole('group', { name: 'With those selected' })
const focused = (page: Page) => page.evaluate(() => document.activeElement?.getAttribute('aria-label'))

async function openMembers(page: Page, query = '') {
  await page.goto(`${appUrl}/s/${serverId}/settings/members${query}`)
  await rows(page).first().waitFor()
}

test('whoever works with people finds them all, with when and how they came', async () => {
  const { page } = ada
  await openMembers(page)
  await page.getByText('62 people').waitFor()
  await row(page, 'Abel').getByText('Maker').waitFor()
  await row(page, 'Abel').getByText('2 years ago').waitFor(firstCall)
  expect(await row(page, 'Abel').textContent()).toMatch(/20 Dec 2023.*Invited by \S+/)
  await refs
    .access(serverId, asUid(await uidOf(dupette.email)))
    .update({ timeoutUntil: new Date(Date.now() + 3_600_000) })
  await page.getByRole('button', { name: 'Read the list again' }).click()
  await page.getByLabel('Search members').fill('dupet')
  await row(page, 'Dupette').getByText('Timed out until').waitFor()
  await refs.access(serverId, asUid(await uidOf(dupette.email))).update({ timeoutUntil: new Date(0) })
})

test('nobody else has the page', async () => {
  await bo.page.goto(`${appUrl}/s/${serverId}/settings/members`)
  await composer(bo.page).waitFor()
  expect(bo.page.url()).not.toContain('settings')
})

test('people are found by how a name or a username begins, and by a role or none', async () => {
  const { page } = ada
  const search = page.getByLabel('Search members')
  await openMembers(page)
  await search.fill('amel')
  await eventually(() => names(page)).toEqual(['Amélie Durand'])
  // The username begins so, and the name does not.
  await search.fill('@harun.')
  await eventually(() => names(page)).toEqual(['Harun Yıldız'])
  await search.fill('yuki')
  await eventually(() => names(page)).toEqual(['Yuki Mori'])
  await search.fill('mori')
  await page.getByText('Nobody’s name or username begins so.').waitFor()
  await search.fill('')

  await page.getByLabel('Role', { exact: true }).selectOption('Gardener')
  await row(page, 'Bram').waitFor()
  expect(await row(page, 'Abel').count()).toBe(0)
  await search.fill('a')
  await eventually(async () => (await names(page)).length).toBeLessThan(5)
  expect(await rows(page).filter({ hasNotText: 'Gardener' }).count()).toBe(0)
  await search.fill('')
  await page.getByLabel('Role', { exact: true }).selectOption('Without a role')
  await page
    .getByText('Everybody holds a role.')
    .or(rows(page).filter({ hasText: 'No role' }).first())
    .first()
    .waitFor()
})

test('whoever joined lately is found by that, also with a role, and nobody else is', async () => {
  const { page } = ada
  const uid = asUid(await uidOf(dupette.email))
  const joinedBefore = (await refs.access(serverId, uid).get()).data()!.joinedAt
  await refs.access(serverId, uid).update({ joinedAt: new Date(Date.now() - 3_600_000) })
  await eventually(async () => (await refs.member(serverId, uid).get()).data()?.joinedAt).not.toBe(
    joinedBefore,
  )
  await openMembers(page, '?joined=1')
  await eventually(() => names(page)).toContain('Dupette')
  expect((await names(page)).length).toBeLessThan(10)
  await page.getByLabel('Role', { exact: true }).selectOption('Gardener')
  await eventually(() => names(page)).toEqual(['Dupette'])
  await page.getByLabel('Role', { exact: true }).selectOption('Maker')
  await page.getByText('Nobody has joined since then.').waitFor()
  await page.getByLabel('Role', { exact: true }).selectOption('Everybody')
  await page.getByLabel('Search members').fill('dup')
  await eventually(() => names(page)).toEqual(['Dupette'])
  await page.getByLabel('Joined within').selectOption('Any time')
  await eventually(() => names(page)).toEqual(['Dupe', 'Dupette'])
  await refs.access(serverId, uid).update({ joinedAt: new Date(joinedBefore) })
})

test('people are found by how they came and how they stand, and chosen as ever', async () => {
  const { page } = ada
  const uid = asUid(await uidOf(dupette.email))
  await openMembers(page)
  const only = page.getByLabel('Only those')
  await only.selectOption('Timed out now')
  await page.getByText('Nobody is timed out now.').waitFor(firstCall)
  await refs.access(serverId, uid).update({ timeoutUntil: new Date(Date.now() + 3_600_000) })
  await page.getByRole('button', { name: 'Read the list again' }).click()
  await row(page, 'Dupette').getByText('Timed out until').waitFor()
  expect(await names(page)).toEqual(['Dupette'])
  expect(await page.getByLabel('Search members').isDisabled()).toBe(true)
  await choice(page, 'Dupette').check()
  await selected(page).getByText('1 person selected').waitFor()
  await page.getByRole('button', { name: 'Select nobody' }).click()
  // It is in the address.
  await page.reload()
  await row(page, 'Dupette').waitFor()
  expect(await names(page)).toEqual(['Dupette'])
  await refs.access(serverId, uid).update({ timeoutUntil: new Date(0) })

  await only.selectOption('On a visit')
  await page.getByText('Nobody is here on a visit.').waitFor()
  await only.selectOption('Account younger than a week')
  await row(page, 'Tamsin Wright').waitFor()
  expect(await row(page, 'Dupe').count()).toBe(0)

  await only.selectOption('Invited with a code…')
  await page.getByLabel('Invite code').fill('nothing such!')
  await page.getByText('This is no invite code.').waitFor()
  const invitedBy = { code: 'gardenGate', uid: (await refs.server(serverId).get()).data()!.ownerId }
  await refs.access(serverId, uid).update({ invitedBy })
  await page.getByLabel('Invite code').fill(`${appUrl}/invite/${invitedBy.code}`)
  await eventually(() => names(page)).toEqual(['Dupette'])
  await row(page, 'Dupette').getByText(invitedBy.code).waitFor()

  await only.selectOption('Invited by a person…')
  const inviter = (await refs.member(serverId, invitedBy.uid).get()).data()!
  await page.getByLabel('Who invited them').fill(inviter.displayName)
  await page.getByRole('option', { name: inviter.displayName }).first().click()
  await eventually(() => names(page)).toContain('Dupette')
  await only.selectOption('Everybody')
  await row(page, 'Abel').waitFor()
})

test('they stand in the order in which they joined, also after a reload', async () => {
  const { page } = ada
  await openMembers(page)
  await page.getByLabel('Order').selectOption('Joined, newest first')
  const times = () =>
    rows(page).evaluateAll((all) =>
      all
        .toSorted((a, b) => Number(a.ariaRowIndex) - Number(b.ariaRowIndex))
        .map((each) => each.querySelector('time')?.dateTime ?? ''),
    )
  const isInOrder = async (sign: 1 | -1) => {
    const found = await times()
    const sorted = sign === 1 ? found.toSorted() : found.toSorted().toReversed()
    return new Set(found).size > 5 && found.join() === sorted.join()
  }
  await eventually(() => isInOrder(-1)).toBe(true)
  const newest = await names(page)
  await page.reload()
  await rows(page).first().waitFor()
  expect((await names(page)).slice(0, 5)).toEqual(newest.slice(0, 5))
  await page.getByLabel('Order').selectOption('Joined, oldest first')
  await eventually(() => isInOrder(1)).toBe(true)
})

test('several are chosen by mouse and by keyboard, and Escape lets them go first', async () => {
  const { page } = ada
  await openMembers(page)
  await choice(page, 'Aino Virtanen').check()
  await choice(page, 'Anselm Okoro').click({ modifiers: ['Shift'] })
  await selected(page).getByText('4 people selected').waitFor()
  await choice(page, 'Anselm Okoro').focus()
  await page.keyboard.press('Shift+ArrowDown')
  await selected(page).getByText('5 people selected').waitFor()
  expect(await focused(page)).toBe('Select Basil Thorne')
  await page.keyboard.press('ArrowDown')
  await page.keyboard.press('Space')
  await selected(page).getByText('6 people selected').waitFor()
  await page.keyboard.press('End')
  await eventually(() => focused(page)).toMatch(/^Select (?!Bram)/)
  await page.keyboard.press('Home')
  await eventually(() => focused(page)).toBe('Select Abel Tesfaye-Lind')
  await page.keyboard.press('Escape')
  await selected(page).waitFor({ state: 'detached' })
  expect(page.url()).toContain('/settings/members')
  await page.keyboard.press('Control+a')
  await selected(page)
    .getByText(/^\d\d people selected/)
    .waitFor()
  await page.getByRole('button', { name: 'Select nobody' }).click()
})

test('a role is given to several and taken again; who is too high is left out, and others see it', async () => {
  const { page } = ada
  await openMembers(page)
  await page.getByLabel('Search members').fill('dupe')
  await eventually(() => names(page)).toEqual(['Dupe', 'Dupette'])
  await choice(page, 'Dupette').check()
  await page.getByLabel('Search members').fill('m')
  await row(page, 'Marta').waitFor()
  for (const name of ['Maeve', 'Marta', 'Milo']) await choice(page, name).check()
  await selected(page).getByText('1 of them not in this list').waitFor()
  await selected(page).getByRole('button', { name: 'Give a role' }).click()
  const dialog = page.getByRole('dialog')
  await dialog.getByLabel('Role').selectOption('Fixer')
  await dialog
    .getByRole('listitem')
    .filter({ hasText: /Marta.*is not below you/ })
    .waitFor()
  await dialog
    .getByRole('listitem')
    .filter({ hasText: /Milo.*holds it already/ })
    .waitFor()
  expect(await dialog.getByLabel('Role').locator('option').allTextContents()).not.toContain('Admin')
  await dialog.getByRole('button', { name: 'Give to 2 people' }).click()
  await page.getByText('Fixer was given to 2.').waitFor(firstCall)
  await row(page, 'Maeve').getByText('Fixer').waitFor()

  await bo.page.goto(`${appUrl}/s/${serverId}`)
  await bo.page
    .getByRole('region', { name: 'Members' })
    .getByRole('button', { name: /^Dupette/ })
    .click()
  await bo.page.getByRole('dialog').getByText('Fixer').waitFor()

  await selected(page).getByRole('button', { name: 'Take a role' }).click()
  await dialog.getByLabel('Role').selectOption('Fixer')
  await dialog.getByRole('button', { name: 'Take from 3 people' }).click()
  await page.getByText('Fixer was taken from 3.').waitFor(firstCall)
  await row(page, 'Maeve').getByText('Fixer').waitFor({ state: 'detached' })
  await bo.page.getByRole('dialog').getByText('Fixer').waitFor({ state: 'detached' })
  await bo.page.keyboard.press('Escape')
})

test('a card opens beside a row; the nickname that it gives is in the list, and is taken back', async () => {
  const { page } = ada
  await openMembers(page)
  await row(page, 'Aino').getByRole('button').click()
  const card = page.getByRole('dialog', { name: 'Aino Virtanen' })
  await card.getByRole('button', { name: 'Edit nickname' }).click()
  await card.getByLabel('Nickname').fill('Poet')
  await card.getByRole('button', { name: 'Save nickname' }).click()
  await page.getByRole('dialog', { name: 'Poet' }).waitFor(firstCall)
  await page.keyboard.press('Escape')
  await row(page, 'Poet').waitFor()
  expect(page.url()).toContain('/settings/members')

  await choice(page, 'Poet').check()
  await choice(page, 'Abel Tesfaye-Lind').check()
  await selected(page).getByRole('button', { name: 'Reset nicknames' }).click()
  await page
    .getByRole('dialog')
    .getByRole('listitem')
    .filter({ hasText: /Abel.*has no nickname/ })
    .waitFor()
  await page.getByRole('dialog').getByRole('button', { name: 'Reset 1 nickname' }).click()
  await row(page, 'Aino Virtanen').waitFor(firstCall)
  expect(await row(page, 'Poet').count()).toBe(0)
})

test('on a phone each is a card with all that is known', async () => {
  const window = await openWindow(browser, { viewport: phone })
  const { page } = window
  await logIn(page, dupe)
  await openMembers(page)
  const abel = row(page, 'Abel')
  await abel.getByText('2 years ago').waitFor(firstCall)
  for (const text of ['@abel_t', 'Maker', '20 Dec 2023', 'Invited by']) {
    await abel.getByText(text).first().waitFor()
  }
  await page.getByLabel('Only those').selectOption('Invited with a code…')
  await page.getByLabel('Invite code').waitFor()
  await page.getByLabel('Only those').selectOption('Everybody')
  const isWide = await page.evaluate(() => document.documentElement.scrollWidth > innerWidth)
  expect(isWide).toBe(false)
  await choice(page, 'Abel Tesfaye-Lind').tap()
  await selected(page).getByRole('button', { name: 'Take a role' }).tap()
  await page.getByRole('dialog').getByRole('button', { name: 'Take from 1 person' }).waitFor()
  expect(window.crashes).toEqual([])
  await window.close()
})

test('a prune says whom it would remove, spares who is here, and those removed are told', async () => {
  const [{ page }, { page: other }] = [ada, bo]
  const boUid = asUid(await uidOf(dupette.email))
  // Dupette lost her roles; her page is open.
  await refs.access(serverId, boUid).update({ roles: [serverId] })
  await other.goto(`${appUrl}/s/${serverId}`)
  await composer(other).waitFor()
  await eventually(async () => (await refs.lastSeen(boUid).get()).exists, 120_000).toBe(true)
  await openMembers(page)
  await page.getByRole('button', { name: 'Prune' }).click()
  const dialog = page.getByRole('dialog')
  await dialog.getByRole('radio', { name: '7 days' }).click()
  await dialog
    .getByRole('status')
    .getByText(/would be removed/)
    .waitFor(firstCall)
  expect(await dialog.getByText('@dupette').count()).toBe(0)
  expect(await dialog.getByRole('checkbox', { name: 'Admin' }).count()).toBe(0)
  const before = (await refs.access(serverId, boUid).get()).exists
  expect(before).toBe(true)

  // She has been away for long, and her browser is open all the same: as if she came back in this moment.
  await refs.lastSeen(boUid).set({ schemaVersion: 1, seenOn: Date.UTC(2024, 0, 1) })
  await dialog.getByRole('radio', { name: '14 days' }).click()
  await dialog.getByText('@dupette').waitFor(firstCall)
  await dialog.getByRole('checkbox', { name: 'Reader' }).check()
  const remove = dialog.getByRole('button', { name: /^Remove \d+ people$/ })
  await remove.waitFor(firstCall)
  const count = Number(/\d+/.exec((await remove.textContent()) ?? '')?.[0])
  const left = 62 - count
  await remove.click()
  await page.getByText(`On their way out: ${count}.`).waitFor(firstCall)
  await other.getByText('You are no longer a member of Harbour Commons.').waitFor(firstCall)
  await page.getByText(`${left} people`).waitFor(firstCall)
  await eventually(async () => (await refs.accessList(serverId).count().get()).data().count, 60_000).toBe(
    left,
  )
  await page.getByLabel('Search members').fill('dupe')
  await eventually(() => names(page), 60_000).toEqual(['Dupe'])
}, 300_000)
