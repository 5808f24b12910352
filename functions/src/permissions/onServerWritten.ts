import { asServerId } from '@parley/domain/ids'
import { noticeByHand } from '../audit/noticeByHand'
import { convergeAcls, convergeMemberships } from '../lib/converge'
import { refs } from '../lib/db'
import { concerns, onWritten } from '../lib/trigger'
import { scheduleRemoval } from '../removal/finishRemoval'
import { startWalk } from './walkMembers'

export const onServerWritten = onWritten('servers/{s}', async (change, { params }) => {
  const s = asServerId(params.s)
  // The event may come late, and a server deleted by hand may be back: what is there now decides.
  if (!change.after.exists && !(await refs.server(s).get()).exists) return scheduleRemoval(refs.server(s))
  if (concerns(change, ['ownerId', 'verification', 'automod'])) await convergeAcls(s)
  if (concerns(change, ['ownerId'])) await startWalk(s)
  if (concerns(change, ['name', 'icon'])) await convergeMemberships(s)
  await noticeByHand(s, 'servers', change)
})
