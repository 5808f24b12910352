/** Who makes trouble goes, and stays away; whoever sends them looks after that. */
import { type ServerId, type Uid } from '@parley/domain/ids'
import { paths } from '@parley/domain/paths'
import type { Page } from 'playwright-core'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { db, refs } from '../../functions/src/lib/db'
import {
  chooseFromServerMenu,
  composer,
  eventually,
  firstCall,
  message,
  openChannel,
  overflowOf,
  sayForGood,
  untilDone,
} from './harness/actions'
import { type Window, appUrl, keepPicturesOfFailures, phone } from './harness/browser'
import { type Story, openStory } from './harness/openStory'

let story: Story
/** An administrator. */
let ada: Window
/** Who makes trouble. */
let bo: Window
let serverId: ServerId
let bosUid: Uid
let link: string

keepPicturesOfFailures(() => [ada, bo])

beforeAll(async () => {
  story = await openStory({ viewport: phone })
  ;({ ada, bo, serverId, bosUid } = story)
})

afterAll(() => story.end())

const dialog = (page: Page) => page.getByRole('dialog')

async function openCard(page: Page, name: string) {
  await page.goto(`${appUrl}/s/${serverId}/settings/members`)
  await page.getByLabel('Search members').fill(name)
  const person = page.getByRole('row').filter({ hasText: name }).locator('[data-focus="card"]').first()
  await untilDone(async () => {
    await person.click({ timeout: 5_000 })
    await dialog(page).waitFor({ timeout: 5_000 })
  })
}

const focused = (page: Page) => page.evaluate(() => document.activeElement?.textContent.trim())
const ban = (page: Page) => dialog(page).getByRole('button', { name: 'Ban', exact: true })
const bans = (page: Page) => page.getByRole('list', { name: 'Bans' })
const join = async () => {
  await bo.page.goto(link)
  await bo.page.getByRole('button', { name: 'Join Harbour Commons' }).tap(firstCall)
  await composer(bo.page).waitFor(firstCall)
}

/** All that Firestore ever put on this browser's disk, whatever the page shows of it. */
const kept = (page: Page) =>
  page.evaluate(async () => {
    const answer = <T>(request: IDBRequest<T>) =>
      new Promise<T>((resolve, reject) => {
        request.onsuccess = () => resolve(request.result)
        request.onerror = () => reject(new Error(request.error?.message))
      })
    const found: string[] = []
    for (const { name = '' } of await indexedDB.databases()) {
      const database = await answer(indexedDB.open(name))
      for (const store of database.objectStoreNames) {
        const all = await answer(database.transaction(store).objectStore(store).getAll())
        found.push(JSON.stringify(all))
      }
      database.close()
    }
    return found.join('\n')
  })

/** As somebody does who has only keys: Tab until it has the focus. */
async function tabTo(page: Page, name: string) {
  for (let tries = 0; tries < 20; tries++) {
    if ((await focused(page)) === name) return
    await page.keyboard.press('Tab')
  }
  throw new Error(`No way to ${name} by Tab`)
}

test('whoever is banned leaves at once, told until when and why, and gets nothing said afterwards', async () => {
  await openChannel(ada.page, 'garden')
  await chooseFromServerMenu(ada.page, 'Harbour Commons', 'Invite people')
  const field = dialog(ada.page).getByRole('textbox', { name: 'Invite link' })
  await field.waitFor(firstCall)
  link = await field.inputValue()
  await ada.page.keyboard.press('Escape')

  const channelUrl = ada.page.url()
  await bo.page.goto(channelUrl)
  await composer(bo.page).waitFor()
  await sayForGood(ada.page, 'Said before the ban')
  await message(bo.page, 'Said before the ban').waitFor()
  await openCard(ada.page, 'Dupette')
  await ban(ada.page).click()
  await dialog(ada.page).getByLabel('Reason').fill('Sold things')
  await dialog(ada.page).getByLabel('The ban ends').selectOption('At a date of your choice…')
  await ban(ada.page).click()
  await dialog(ada.page).getByText('Choose a moment to come.').waitFor()
  expect(await dialog(ada.page).getByLabel('Reason').inputValue()).toBe('Sold things')
  await dialog(ada.page).getByLabel('It ends on').fill('2090-03-04T08:30')
  await ban(ada.page).click()
  await ada.page.getByText('Dupette is banned.').waitFor(firstCall)
  const told = bo.page.getByText(
    /^You are banned from Harbour Commons until 4 Mar 2090.*08:30\. Why: Sold things$/,
  )
  await told.waitFor(firstCall)
  expect(await overflowOf(bo.page)).toBe(0)

  await ada.page.goto(channelUrl)
  await sayForGood(ada.page, 'Said after the ban')
  // What came later has arrived, so that nothing is still on its way.
  const theme = db.doc(paths.settings(bosUid))
  await theme.set({ schemaVersion: 1, theme: 'light' })
  await bo.page.locator('html[data-theme="light"]').waitFor()
  await theme.delete()
  const onDisk = await kept(bo.page)
  expect(onDisk).toContain('Said before the ban')
  expect(onDisk).not.toContain('Said after the ban')
  await bo.page.goto(channelUrl)
  await bo.page.getByText('This place is not open to you').waitFor()
}, 240_000)

test('no invite lets them in again', async () => {
  await bo.page.goto(link)
  await bo.page.getByText('Its moderators have banned you. No invite changes that.').waitFor(firstCall)
  expect((await refs.access(serverId, bosUid).get()).exists).toBe(false)
}, 120_000)

test('the list says why; once the ban is lifted, by keys, they may join', async () => {
  const { page } = ada
  await page.setViewportSize(phone)
  await page.goto(`${appUrl}/s/${serverId}/settings/bans`)
  await bans(page).getByText('Sold things').waitFor(firstCall)
  await bans(page).getByText('until 4 Mar 2090').waitFor()
  expect(await overflowOf(page)).toBe(0)
  await page.getByLabel('Search bans').fill('nobody is called so')
  await page.getByText('Nobody who is banned is called so.').waitFor()
  await page.getByLabel('Search bans').fill('dupe')
  await bans(page).getByText('Dupette').first().waitFor()
  await tabTo(page, 'Lift ban')
  await page.keyboard.press('Enter')
  await page.getByRole('alertdialog').locator(':focus').waitFor()
  await page.keyboard.press('Enter')
  await bans(page).waitFor({ state: 'detached', ...firstCall })
  await eventually(() =>
    page.getByLabel('Search bans').evaluate((each) => each === document.activeElement),
  ).toBe(true)
  await join()
}, 240_000)

test('a ban by hand says that they are banned, and a kick that they were kicked', async () => {
  await refs.ban(serverId, bosUid).set({})
  await bo.page.getByText('You are banned from Harbour Commons.', { exact: true }).waitFor(firstCall)
  await refs.ban(serverId, bosUid).delete()
  await join()

  await ada.page.setViewportSize({ width: 1440, height: 900 })
  await openCard(ada.page, 'Dupette')
  await dialog(ada.page).getByRole('button', { name: 'Kick', exact: true }).click()
  await dialog(ada.page).getByLabel('Reason').fill('Too loud')
  await dialog(ada.page).getByRole('button', { name: 'Kick', exact: true }).click()
  await ada.page.getByText('Dupette was kicked.').waitFor(firstCall)
  await bo.page.getByText('You were kicked from Harbour Commons. Why: Too loud').waitFor()
  await join()
}, 240_000)

test('whoever leaves by themselves is not told of an earlier kick', async () => {
  await bo.page.goto(`${appUrl}/s/${serverId}`)
  await composer(bo.page).waitFor()
  await refs.access(serverId, bosUid).delete()
  await bo.page.getByText('You are no longer a member of Harbour Commons.').waitFor()
}, 120_000)

test('people who are no members are banned by their ids, and what is wrong with one stays to be mended', async () => {
  const { page } = ada
  await page.setViewportSize(phone)
  await page.goto(`${appUrl}/s/${serverId}/settings/bans`)
  await page.getByText('Nobody is banned.').waitFor(firstCall)
  await tabTo(page, 'Ban somebody by id')
  await page.keyboard.press('Enter')
  const ids = dialog(page).getByLabel('User ids')
  await eventually(() => ids.evaluate((each) => each === document.activeElement)).toBe(true)
  await page.keyboard.type(`${bosUid} @dupette`)
  await tabTo(page, 'Ban')
  await page.keyboard.press('Enter')
  await dialog(page).getByText('“@dupette” cannot be an id.').waitFor()
  await ids.fill(`${bosUid}\nnobody-is-called-so`)
  await ban(page).click()
  await dialog(page).getByText('is nobody’s id').waitFor(firstCall)
  await page.getByText(`${bosUid} is banned.`).waitFor()
  await eventually(() => ids.inputValue()).toBe('nobody-is-called-so')
  expect(await overflowOf(page)).toBe(0)
  await dialog(page).getByRole('button', { name: 'Cancel' }).click()
  await bans(page).getByText('Dupette').first().waitFor()
  await page.setViewportSize({ width: 1440, height: 900 })
}, 240_000)

test('many go at once from the page of members, and who is not below stays', async () => {
  const { page } = ada
  const selected = page.getByRole('group', { name: 'With those selected' })
  const choice = (name: string) => page.getByRole('checkbox', { name: `Select ${name}` })
  await page.goto(`${appUrl}/s/${serverId}/settings/members`)
  const names = ['Abel', 'Amélie Durand']
  for (const name of names) await choice(name).check()
  await selected.getByText('2 people selected').waitFor()
  await selected.getByRole('button', { name: 'Kick' }).click()
  await dialog(page).getByText('Kick 2 people').waitFor()
  await dialog(page).getByRole('button', { name: 'Kick', exact: true }).click()
  await page.getByText('2 people were kicked.').waitFor(firstCall)
  await selected.waitFor({ state: 'detached' })
  for (const name of names) await choice(name).waitFor({ state: 'detached' })
  await eventually(() => focused(page)).toBe('Members')

  const owner = await refs.server(serverId).get()
  const boss = (await refs.member(serverId, owner.data()!.ownerId).get()).data()!
  await page.getByLabel('Search members').fill(boss.username.slice(0, 6))
  await choice(boss.displayName).check()
  await page.getByLabel('Search members').fill('bram')
  await choice('Bram').first().check()
  await selected.getByRole('button', { name: 'Ban' }).click()
  await dialog(page).getByText('1 person is left out').waitFor()
  await dialog(page).getByText('is not below you').waitFor()
  await ban(page).click()
  await page.getByText(/^Bram.* is banned\.$/).waitFor(firstCall)
  await selected.getByText('1 person selected').waitFor()
}, 240_000)
