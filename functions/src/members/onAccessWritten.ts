import { isDeepStrictEqual } from 'node:util'
import { asServerId, asUid, type ServerId, type Uid } from '@parley/domain/ids'
import { paths } from '@parley/domain/paths'
import { type DocumentSnapshot, Timestamp } from 'firebase-admin/firestore'
import { noticeByHand } from '../audit/noticeByHand'
import { isVisit, membershipDifferences } from '../lib/compileServer'
import { converge } from '../lib/converge'
import { db } from '../lib/db'
import { concerns, onWritten } from '../lib/trigger'
import { convergeBan } from '../moderation/convergeBans'
import { toMillis } from '../lib/stored'
import { guardAgainstRaid } from '../moderation/guardAgainstRaid'
import { endVisitAfterArrival } from './endVisits'

/** What rules read decides who is a member: the rest of a membership appears, follows and goes with it. */
export const onAccessWritten = onWritten('servers/{s}/access/{uid}', async (change, { params }) => {
  const { s, uid } = { s: asServerId(params.s), uid: asUid(params.uid) }
  // Somebody may leave and join again in one edit, so that the document was never gone.
  const hasJoined = () => concerns(change, ['joinedAt'])
  // Functions take both, or say in the log what they do. Asked before the other is put right.
  const isLeave = !change.after.exists && !(await isLeftBehind(s, uid, change.before))
  // Nobody joins past a ban. Whoever is let in by hand has to be let in there as well.
  if (change.after.exists && hasJoined()) await convergeBan(s, uid)
  await converge((tx) => membershipDifferences(tx, s, [uid], hasJoined))
  const joinedAt = change.after.get('joinedAt') as unknown
  if (hasJoined() && joinedAt instanceof Timestamp) await guardAgainstRaid(s, toMillis(joinedAt))
  if (isVisit(change.after) && concerns(change, ['joinedAt', 'roles', 'temporary'])) {
    await endVisitAfterArrival(s, uid)
  }
  if (!isLeave) await noticeByHand(s, 'access', change)
})

/** What people see of this very stay. */
async function isLeftBehind(s: ServerId, uid: Uid, access: DocumentSnapshot): Promise<boolean> {
  const member = await db.doc(paths.member(s, uid)).get()
  return member.exists && isDeepStrictEqual(member.get('joinedAt'), access.get('joinedAt'))
}
