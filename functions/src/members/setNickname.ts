import { setNickname as contract } from '@parley/domain/api/callables'
import { auditedFields } from '@parley/domain/audit/auditedFields'
import { changesBetween } from '@parley/domain/audit/changesBetween'
import { AppError } from '@parley/domain/errors'
import { sortNameOf } from '@parley/domain/members/sortNameOf'
import { canSetNickname } from '@parley/domain/permissions/canSetNickname'
import { record } from '../audit/record'
import { callable } from '../lib/callable'
import { refs } from '../lib/db'
import { readActor } from '../lib/readActor'
import { sources } from '../lib/serverState'

/** A function and no rule: it compares two people's roles, and rules have no loops to find the highest of each. */
export const setNickname = callable(
  contract,
  { limit: { times: 60, perMs: 10 * 60_000 } },
  async (tx, uid, { serverId, memberId, nick }) => {
    // A stranger learns nothing, not even who is a member.
    const [{ actor }, memberAccess, member] = await Promise.all([
      readActor(tx, uid, serverId),
      tx.get(sources.access(serverId, memberId)),
      tx.get(refs.member(serverId, memberId)),
    ])
    const held = memberAccess.data()?.roles
    const shown = member.data()
    if (!held || !shown) throw new AppError('not-found')
    if (!canSetNickname({ ...actor, member: { uid: memberId, roles: held } })) throw new AppError('forbidden')
    const { displayName } = shown
    tx.update(member.ref, { nick, sortName: sortNameOf({ displayName, nick }) })
    const changes = changesBetween(shown, { nick }, auditedFields.memberNicknameUpdate)
    if (Object.keys(changes).length > 0) {
      const target = { kind: 'member', id: memberId, name: '' } as const
      record(tx, serverId, { uid }, { action: 'memberNicknameUpdate', target, changes })
    }
    return { nick }
  },
)
