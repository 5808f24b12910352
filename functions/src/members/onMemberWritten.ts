import { isDeepStrictEqual } from 'node:util'
import { asServerId, asUid, type ServerId, type Uid } from '@parley/domain/ids'
import type { DocumentSnapshot } from 'firebase-admin/firestore'
import { noticeByHand } from '../audit/noticeByHand'
import { record } from '../audit/record'
import { renameMember } from '../automod/renameMember'
import { membershipDifferences } from '../lib/compileServer'
import { converge } from '../lib/converge'
import { refs } from '../lib/db'
import { concerns, onWritten } from '../lib/trigger'
import { convergeOnlineMember } from '../presence/convergeOnline'
import { updateMemberStats } from '../presence/updateMemberStats'
import { inTransaction } from '../lib/inTransaction'

/** Deleting a member by hand removes them for good; anything else about the document is put right. */
export const onMemberWritten = onWritten('servers/{s}/members/{uid}', async (change, { params }) => {
  const { before, after } = change
  const { s, uid } = { s: asServerId(params.s), uid: asUid(params.uid) }
  if (!after.exists) await removeAccess(s, uid, before)
  await converge((tx) => membershipDifferences(tx, s, [uid], () => false))
  if (after.exists && concerns(change, ['nick', 'displayName'])) await renameMember(s, uid)
  await convergeOnlineMember({ s, uid })
  if (before.exists !== after.exists) await updateMemberStats(s)
  await noticeByHand(s, 'members', change)
})

/** Who joined again meanwhile stays: the event may come late or twice, and `joinedAt` says which stay it is about. */
async function removeAccess(s: ServerId, uid: Uid, deleted: DocumentSnapshot): Promise<void> {
  await inTransaction(async (tx) => {
    const [access, server] = await Promise.all([
      tx.get(refs.access(s, uid).withConverter(null)),
      tx.get(refs.server(s).withConverter(null)),
    ])
    if (!access.exists || !isDeepStrictEqual(access.get('joinedAt'), deleted.get('joinedAt'))) return
    tx.delete(access.ref)
    const target = { kind: 'member', id: uid, name: '' } as const
    if (server.exists) record(tx, s, 'console', { action: 'memberKick', target })
  })
}
