import { resetNicknames as contract } from '@parley/domain/api/memberCallables'
import { AppError } from '@parley/domain/errors'
import type { Uid } from '@parley/domain/ids'
import { paths } from '@parley/domain/paths'
import { sortNameOf } from '@parley/domain/members/sortNameOf'
import { canSetNickname } from '@parley/domain/permissions/canSetNickname'
import { permissionsIn } from '@parley/domain/permissions/permissionsIn'
import { record } from '../audit/record'
import { callable } from '../lib/callable'
import { readAll } from '../lib/compileServer'
import { refs } from '../lib/db'
import { readActor } from '../lib/readActor'
import { sources } from '../lib/serverState'

/** Of many at once, each by the sentence of `setNickname`. Whoever has none, or has left meanwhile, is passed over. */
export const resetNicknames = callable(
  contract,
  { limit: { times: 60, perMs: 10 * 60_000 } },
  async (tx, uid, { serverId, memberIds }) => {
    const ids = [...new Set(memberIds)]
    const [{ actor, state }, accesses, members] = await Promise.all([
      readActor(tx, uid, serverId),
      readAll(tx, ids, (id) => sources.access(serverId, id)),
      readAll(tx, ids, (id) => sources.member(serverId, id)),
    ])
    if (!permissionsIn(actor).has('manageNicknames')) throw new AppError('forbidden')
    const reset: Uid[] = []
    const refused: Uid[] = []
    for (const id of ids) {
      const held = accesses(id).data()?.roles
      const shown = members(id).data()
      if (!held || !shown || shown.nick === null) continue
      if (!canSetNickname({ ...actor, member: { uid: id, roles: held } })) {
        refused.push(id)
        continue
      }
      const { displayName } = shown
      tx.update(refs.member(serverId, id), { nick: null, sortName: sortNameOf({ displayName, nick: null }) })
      reset.push(id)
    }
    const [first] = reset
    if (first !== undefined) {
      record(
        tx,
        serverId,
        { uid },
        {
          action: 'memberNicknameUpdate',
          // Of many there is no one, and the server stands for them.
          target:
            reset.length === 1
              ? { kind: 'member', id: first, name: '' }
              : { kind: 'server', id: serverId, name: state.server.name },
          details: { removed: reset },
          alsoAbout: reset,
          alsoWrites: reset.map((id) => paths.member(serverId, id)),
        },
      )
    }
    return { reset, refused }
  },
)
