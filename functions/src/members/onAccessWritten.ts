import { asServerId, asUid } from '@parley/domain/ids'
import { isVisit, membershipDifferences } from '../lib/compileServer'
import { converge } from '../lib/converge'
import { concerns, onWritten } from '../lib/trigger'
import { endVisitAfterArrival } from './endVisits'

/** What rules read decides who is a member: the rest of a membership appears, follows and goes with it. */
export const onAccessWritten = onWritten('servers/{s}/access/{uid}', async (change, { params }) => {
  const { s, uid } = { s: asServerId(params.s), uid: asUid(params.uid) }
  // Somebody may leave and join again in one edit, so that the document was never gone.
  const hasJoined = () => concerns(change, ['joinedAt'])
  await converge((tx) => membershipDifferences(tx, s, [uid], hasJoined))
  if (isVisit(change.after) && concerns(change, ['joinedAt', 'roles', 'temporary'])) {
    await endVisitAfterArrival(s, uid)
  }
})
