/** What was done in a server, as whoever looks after it reads it: by name, with before and after, and by kind. */
import { asUid, type ServerId, type Uid } from '@parley/domain/ids'
import type { Page } from 'playwright-core'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { refs } from '../../functions/src/lib/db'
import { composer, dupe, eventually, firstCall, openChannel, overflowOf } from './harness/actions'
import { type Window, appUrl, keepPicturesOfFailures, phone } from './harness/browser'
import { type Story, openStory } from './harness/openStory'
import { uidOf } from './harness/people'

let story: Story
/** An administrator, who acts. */
let ada: Window
/** An ordinary member, who is given the log to read. */
let bo: Window
let serverId: ServerId
let bosUid: Uid

keepPicturesOfFailures(() => [ada, bo])

beforeAll(async () => {
  story = await openStory()
  ;({ ada, bo, serverId, bosUid } = story)
  await openChannel(bo.page, 'garden')
})

afterAll(() => story.end())

const settings = (section: string) => `${appUrl}/s/${serverId}/settings/${section}`
const line = (page: Page, text: string) => page.getByRole('button', { name: new RegExp(text) })
const reread = (page: Page) => page.getByRole('button', { name: 'Read the log again' }).click()
/** The trigger has told of an edit by hand. */
const isNoticed = (id: string) =>
  eventually(async () => {
    const byHand = refs.audit(serverId).where('by', '==', 'console')
    return (await byHand.where('about', 'array-contains', id).get()).size
  }, 60_000).toBe(1)

test('whoever may not read it is not shown it, and is asked elsewhere', async () => {
  await bo.page.goto(settings('audit'))
  await eventually(() => bo.page.url()).not.toContain('/settings/audit')
})

test('an act stands there at once with who did it, and opens to before and after', async () => {
  const { page } = ada
  await page.goto(settings('overview'))
  await page.getByLabel('Description').fill('Boats, nets and tea')
  await page.getByRole('button', { name: 'Save' }).click()
  await page.getByRole('button', { name: 'Save' }).waitFor({ state: 'detached', ...firstCall })
  await page.getByRole('link', { name: 'Audit log' }).click()
  const changed = line(page, 'Dupe changed the server').first()
  await changed.waitFor(firstCall)
  expect(await changed.getAttribute('aria-expanded')).toBe('false')
  await changed.focus()
  await page.keyboard.press('Enter')
  await page.getByText('Boats, nets and tea').waitFor()
  await page.getByText('Description').waitFor()
  expect(await changed.getAttribute('aria-expanded')).toBe('true')
  await page.keyboard.press('Enter')
  await page.getByText('Boats, nets and tea').waitFor({ state: 'detached' })
})

test('what is edited by hand is told of, and by nobody’s name', async () => {
  await refs.member(serverId, bosUid).update({ nick: 'Detta' })
  const { page } = ada
  const told = line(page, 'Somebody by hand changed the nickname of Dupette')
  await isNoticed(bosUid)
  await reread(page)
  await told.click(firstCall)
  await page.getByText('Detta').waitFor()
})

test('a second person who is given the permission reads it without a reload, and what is done next', async () => {
  const { docs } = await refs.roles(serverId).get()
  const everyone = docs.find(({ id }) => id === (serverId as string))!
  const permissions = [...everyone.data().permissions, 'viewAuditLog' as const]
  await refs.role(serverId, everyone.id as never).update({ permissions })
  await isNoticed(everyone.id)
  const { page } = bo
  await page.goto(settings('audit'))
  await line(page, 'Dupe changed the server').first().waitFor(firstCall)
  await line(page, 'Somebody by hand changed the role everyone').waitFor(firstCall)

  await ada.page.goto(settings('members'))
  await ada.page.getByLabel('Search members').fill('dupette')
  await eventually(() => ada.page.getByRole('row').count()).toBe(2)
  await ada.page.getByRole('row').filter({ hasText: 'Detta' }).getByRole('button', { name: /Detta/ }).click()
  await ada.page.getByRole('button', { name: 'Time out' }).click(firstCall)
  const dialog = ada.page.getByRole('dialog', { name: /^Time .* out$/ })
  await dialog.getByLabel('Reason').fill('Shouting in the library')
  await dialog.getByRole('button', { name: 'Time out', exact: true }).click()
  await dialog.waitFor({ state: 'detached', ...firstCall })
  // Whoever is timed out reads nothing of it: what is left is looking on at conversations.
  await eventually(() => page.url(), 20_000).not.toContain('/settings/audit')
  await ada.page.getByRole('button', { name: 'Lift timeout' }).click()
  await ada.page.getByRole('button', { name: 'Time out', exact: true }).waitFor(firstCall)
  // The page knows that it is over, or it would lead away again.
  await composer(page).waitFor(firstCall)
  await page.goto(settings('audit'))
  await line(page, 'Dupe timed Dupette out').click(firstCall)
  await page.getByText('Shouting in the library').waitFor()
  await page.getByText('Dupe lifted the timeout of Dupette').waitFor()
}, 360_000)

test('it is narrowed down by who, what and to whom; nothing found says so', async () => {
  const { page } = ada
  await page.goto(settings('audit'))
  await page.getByText('Dupe changed the server').waitFor(firstCall)
  await page.getByLabel('What', { exact: true }).selectOption('Members')
  await page.getByText('Dupe lifted the timeout of Dupette').waitFor()
  await page.getByText('Dupe changed the server').waitFor({ state: 'detached' })
  await page.getByLabel('Who', { exact: true }).selectOption('Edited by hand')
  await page.getByText('Dupe lifted the timeout of Dupette').waitFor({ state: 'detached' })
  await line(page, 'Somebody by hand changed the nickname of Dupette').waitFor()
  // The address keeps it.
  await page.reload()
  await line(page, 'Somebody by hand changed the nickname of Dupette').waitFor()
  expect(await page.getByText('Dupe lifted the timeout of Dupette').count()).toBe(0)
  await page.getByLabel('Who', { exact: true }).selectOption('Automod')
  await page.getByText('Nothing of that kind was done.').waitFor()
  await page.getByLabel('Who', { exact: true }).selectOption('A person…')
  await page.getByLabel('Who did it').fill('Detta')
  await page.getByRole('option', { name: /Detta/ }).click()
  await page.getByText('Nothing of that kind was done.').waitFor()
  await page.getByLabel('Who', { exact: true }).selectOption('Everybody')
  await page.getByLabel('What', { exact: true }).selectOption('Everything')
  await page.getByLabel('To whom').fill('Detta')
  await page.getByRole('option', { name: /Detta/ }).click()
  await page.getByText('Dupe changed the server').waitFor({ state: 'detached' })
  await page.getByText('Dupe lifted the timeout of Dupette').waitFor()
})

test('on a phone it fits, open as well, and pages go on', async () => {
  const { page } = bo
  const kick = { action: 'memberKick', target: { kind: 'member', id: bosUid as string, name: '' } } as const
  const { record } = await import('../../functions/src/audit/record')
  const { db } = await import('../../functions/src/lib/db')
  const batch = db.batch()
  for (let n = 0; n < 60; n++) record(batch, serverId, { uid: asUid(await uidOf(dupe.email)) }, kick)
  await batch.commit()
  await page.setViewportSize(phone)
  await page.goto(settings('audit'))
  await page.getByText('Dupe kicked Dupette').first().waitFor(firstCall)
  expect(await page.getByText('Dupe kicked Dupette').count()).toBe(50)
  await page.getByRole('button', { name: 'Show more' }).click()
  await line(page, 'Dupe timed Dupette out').click()
  await page.getByText('Shouting in the library').waitFor()
  expect(await page.getByText('Dupe kicked Dupette').count()).toBe(60)
  expect(await overflowOf(page)).toBe(0)
})

test('what cannot be loaded says so, and is asked for again', async () => {
  const { page } = ada
  await page.route('**/listAudit', (route) => route.abort())
  await page.goto(settings('audit'))
  await page.getByText('The log could not be loaded').waitFor(firstCall)
  await page.unroute('**/listAudit')
  await page.getByRole('button', { name: 'Try again' }).click()
  await page.getByText('Dupe kicked Dupette').first().waitFor(firstCall)
})
