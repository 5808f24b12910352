import { asUid } from '@parley/domain/ids'
import { record } from '../../../functions/src/audit/record'
import { db, refs } from '../../../functions/src/lib/db'
import { dupe, dupette } from '../harness/actions'
import { uidOf } from '../harness/people'
import type { Screen } from './Stage'

const hour = 60 * 60_000
let isArranged = false

/** What was done in Harbour Commons, and what it changed. */
export const auditScreens: Record<string, Screen> = {
  audit: async (stage) => {
    const { serverId } = stage.scene
    if (!isArranged) await arrangeLog(serverId)
    isArranged = true
    const page = await stage.as(dupe, `/s/${serverId}/settings/audit`)
    await page.getByText('timed Dupette out').first().waitFor({ timeout: 60_000 })
    await stage.shoot('audit')
    await page.getByRole('button', { name: /changed the role Reader/ }).click()
    await page.getByRole('button', { name: /timed Dupette out/ }).click()
    await page.getByRole('button', { name: /who may do what in quiet-corner/ }).click()
    await page.getByText('Shouting in the library').waitFor()
    await stage.shoot('audit-open')
    await page.getByLabel('Who').selectOption('Raid guard')
    await page.getByText('Nothing of that kind was done.').waitFor({ timeout: 60_000 })
    await stage.shoot('audit-none')
    await page.getByLabel('Who').selectOption('Everybody')
    await page.route('**/listAudit', (route) => route.abort())
    await page.getByLabel('What').selectOption('Invites')
    await page.getByText('The log could not be loaded').waitFor()
    await stage.shoot('audit-failed')
    await page.unroute('**/listAudit')
  },
}

async function arrangeLog(serverId: Parameters<typeof refs.server>[0]) {
  const [uid, other] = [asUid(await uidOf(dupe.email)), await uidOf(dupette.email)]
  const roles = (await refs.roles(serverId).get()).docs
  const reader = roles.find((role) => role.data().name === 'Reader') ?? roles[0]!
  const acts: Parameters<typeof record>[3][] = [
    {
      action: 'memberTimeout',
      target: person(other),
      reason: 'Shouting in the library',
      details: { until: Date.now() + hour },
    },
    {
      action: 'roleUpdate',
      target: { kind: 'role', id: reader.id, name: 'Reader' },
      changes: {
        name: { before: 'Readers', after: 'Reader' },
        color: { before: '#aabbcc', after: null },
        hoist: { before: false, after: true },
        permissions: { before: ['speak', 'stream'], after: ['speak', 'createInvite', 'viewAuditLog'] },
      },
    },
    {
      action: 'overwriteUpdate',
      target: { kind: 'channel', id: '1', name: 'quiet-corner' },
      changes: {
        [`role/${serverId}/deny`]: { before: null, after: ['viewChannel'] },
        [`member/${other}/allow`]: { before: null, after: ['viewChannel', 'sendMessages'] },
      },
    },
    {
      action: 'channelDelete',
      target: { kind: 'channel', id: '2', name: 'a-channel-with-a-name-as-long-as-they-may-be-or-nearly' },
    },
    {
      action: 'memberRolesUpdate',
      target: { kind: 'role', id: reader.id, name: 'Reader' },
      details: { added: [other, uid], removed: [] },
    },
    {
      action: 'memberBan',
      target: person('gone'),
      reason: 'Sold things',
      details: { until: null, deleteMessages: '7d' },
    },
    {
      action: 'memberPrune',
      target: { kind: 'server', id: serverId, name: '' },
      details: { count: 214, days: 30, roleIds: [] },
    },
    {
      action: 'inviteCreate',
      target: { kind: 'invite', id: 'gardenGate', name: 'gardenGate' },
      details: { maxUses: 5, temporary: true, until: null },
    },
  ]
  const batch = db.batch()
  for (const [index, act] of acts.entries()) {
    const at = Date.now() - index * 7 * hour
    record(batch, serverId, { uid }, act, { id: String(index).padStart(20, 'x'), at })
  }
  const by = { id: 'y'.repeat(20), at: Date.now() - 5 * hour }
  record(batch, serverId, 'automod', { action: 'automodTimeout', target: person(other) }, by)
  const hand = { id: 'z'.repeat(20), at: Date.now() - 30 * hour }
  record(
    batch,
    serverId,
    'console',
    {
      action: 'memberNicknameUpdate',
      target: person(other),
      changes: { nick: { before: null, after: 'Detta' } },
    },
    hand,
  )
  await batch.commit()
}

const person = (id: string) => ({ kind: 'member', id, name: '' }) as const
