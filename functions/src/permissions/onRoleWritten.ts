import { asRoleId, asServerId, type RoleId, type ServerId } from '@parley/domain/ids'
import { noticeByHand } from '../audit/noticeByHand'
import { convergeAcls } from '../lib/converge'
import { db, refs } from '../lib/db'
import { concerns, onWritten, type Written } from '../lib/trigger'
import { convergeGroups } from '../presence/convergeOnline'
import { scheduleRemoval } from '../removal/finishRemoval'
import { effectOf } from './effectOf'
import { startWalk } from './walkMembers'

export const onRoleWritten = onWritten('servers/{s}/roles/{r}', async (change, { params }) => {
  const s = asServerId(params.s)
  if (concerns(change, ['permissions'])) await convergeFor(s, change)
  // What a deleted server held goes with the server.
  if (!change.after.exists && (await refs.server(s).get()).exists) await scheduleRemoval(change.after.ref)
  const isHoisted = [change.before, change.after].some((snapshot) => snapshot.get('hoist') === true)
  // A role that gathers nobody may move without anybody moving in the member list.
  if (isHoisted && concerns(change, ['hoist', 'position'])) await convergeGroups(s)
  await noticeByHand(s, 'roles', change)
})

/** A server has thousands of members, and most permissions are nothing that a rule or a token knows of. */
async function convergeFor(s: ServerId, { before, after }: Written): Promise<void> {
  // A role that appears or vanishes is in its holders' tokens by name. Those of a deleted one lose it, and with it the token.
  const effect =
    before.exists && after.exists
      ? effectOf(before.get('permissions'), after.get('permissions'))
      : { acls: true, tokens: after.exists && (await isHeld(s, asRoleId(after.id))) }
  if (effect.acls) await convergeAcls(s)
  if (effect.tokens) await startWalk(s)
}

async function isHeld(s: ServerId, r: RoleId): Promise<boolean> {
  const holders = db.collection(refs.accessList(s).path).where('roles', 'array-contains', r)
  return !(await holders.limit(1).select().get()).empty
}
