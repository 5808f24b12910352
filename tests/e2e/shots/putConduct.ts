import { mintMessageId, type ChannelId, type ServerId, type Uid } from '@parley/domain/ids'
import { schemaVersion } from '@parley/domain/limits'
import { refs } from '../../../functions/src/lib/db'

const minute = 60_000

const reason = 'Call nobody a fool. Whoever disagrees about beans says so kindly, or not at all.'

/** What moderators have to do with somebody: two reports, a warning, a note and a timeout that is over. */
export async function putConduct(
  serverId: ServerId,
  channelId: ChannelId,
  [subjectId, moderatorId]: readonly [Uid, Uid],
): Promise<void> {
  const others = await refs.members(serverId).orderBy('sortName').limit(6).get()
  const [first, second] = others.docs
    .map(({ id }) => id as Uid)
    .filter((id) => id !== subjectId && id !== moderatorId)
  if (!first || !second) throw new Error('There is nobody who could report')
  const now = Date.now()
  const said = (authorId: Uid, text: string, ago: number) => ({
    id: mintMessageId(),
    authorId,
    text,
    createdAt: now - ago * minute,
    editedAt: null,
  })
  const reported = said(
    subjectId,
    'Whoever plants beans in rows has understood nothing. You are all fools.',
    42,
  )
  const told = { schemaVersion, subjectId, status: 'open', takenBy: null, resolution: null } as const
  const named = { name: 'Dupette', username: 'dupette' }
  await refs.reports(serverId).add({
    ...told,
    reporterId: first,
    target: { kind: 'message', id: reported.id, channelId },
    category: 'harassment',
    note: 'It is not the first time this week.',
    snapshot: {
      ...named,
      bio: '',
      channelName: 'garden',
      message: reported,
      around: [
        said(second, 'Mine stand in rows this year, and they do well', 44),
        said(first, 'They look lovely', 43),
        said(second, 'That was uncalled for', 41),
      ],
    },
    notes: [{ authorId: moderatorId, text: 'Asked both for their side.', at: now - 12 * minute }],
    at: now - 40 * minute,
  })
  await refs.reports(serverId).add({
    ...told,
    reporterId: second,
    target: { kind: 'member', id: subjectId },
    category: 'spam',
    note: '',
    snapshot: {
      ...named,
      bio: 'Seeds at half the price, ask me',
      channelName: null,
      message: null,
      around: [],
    },
    notes: [],
    at: now - 90 * minute,
  })
  const kept = { schemaVersion, subjectId, moderatorId, acknowledgedAt: null }
  await refs.cases(serverId).add({ ...kept, kind: 'warning', text: reason, at: now - minute })
  const before = { ...kept, at: now - 3 * 24 * 60 * minute }
  await refs.cases(serverId).add({ ...before, kind: 'note', text: 'New here, and quick to anger.' })
  await refs.audit(serverId).add({
    schemaVersion,
    at: before.at + minute,
    by: 'member',
    actorId: moderatorId,
    action: 'memberTimeout',
    target: { kind: 'member', id: subjectId, name: '' },
    about: [subjectId],
    documents: [],
    changes: {},
    details: { until: before.at + 61 * minute },
    reason: 'Shouting in the library',
    expireAt: now + 1e9,
  })
}

/** It stands before them until they are forgiven. */
export const putWarning = (serverId: ServerId, uid: Uid) =>
  refs.warnings(uid).set({
    schemaVersion,
    servers: { [serverId]: [{ id: mintMessageId(), reason, at: Date.now() - minute }] },
  })
