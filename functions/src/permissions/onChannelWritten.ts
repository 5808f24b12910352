import { asServerId } from '@parley/domain/ids'
import { listsMembersOneByOne } from '@parley/domain/permissions/compile'
import type { DocumentSnapshot } from 'firebase-admin/firestore'
import { noticeByHand } from '../audit/noticeByHand'
import { channelDifferences } from '../lib/compileServer'
import { converge } from '../lib/converge'
import { refs } from '../lib/db'
import { concerns, onWritten } from '../lib/trigger'
import { scheduleRemoval } from '../removal/finishRemoval'
import { startWalk } from './walkMembers'

export const onChannelWritten = onWritten('servers/{s}/channels/{c}', async (change, { params }) => {
  const { s, c } = { s: asServerId(params.s), c: params.c }
  await converge((tx) => channelDifferences(tx, s, [c]))
  // What a deleted server held goes with the server.
  if (!change.after.exists && (await refs.server(s).get()).exists) await scheduleRemoval(change.after.ref)
  // Also when the tokens alone changed: that is how the write above says that the channel now needs this.
  const isAboutMembers = [change.before, change.after].some((snapshot) => needsMemberTokens(c, snapshot))
  if (isAboutMembers && concerns(change, ['overwrites', 'viewTokens'])) await startWalk(s)
  await noticeByHand(s, 'channels', change)
})

function needsMemberTokens(channelId: string, snapshot: DocumentSnapshot): boolean {
  const tokens: unknown = snapshot.get('viewTokens')
  return Array.isArray(tokens) && listsMembersOneByOne(channelId, tokens)
}
