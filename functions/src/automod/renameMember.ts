import { memberName } from '@parley/domain/members/memberName'
import { sortNameOf } from '@parley/domain/members/sortNameOf'
import type { ServerId, Uid } from '@parley/domain/ids'
import { paths } from '@parley/domain/paths'
import { canSendUnheld } from '@parley/domain/permissions/can'
import { record } from '../audit/record'
import { nowMs } from '../lib/clock'
import { refs } from '../lib/db'
import { inTransaction } from '../lib/inTransaction'
import { rulesAgainstName } from './judge'
import { preparedRules } from './preparedRules'

/**
 * Whoever is called what no message may say is called something plain here, until they or somebody else choose another
 * name. From the state of now: it comes to rest, since what it gives breaks no rule a second time.
 */
export async function renameMember(s: ServerId, uid: Uid): Promise<void> {
  const rules = await preparedRules(s)
  if (!rules.some(({ rule }) => rule.trigger.kind === 'words' && rule.trigger.checksNames)) return
  await inTransaction(async (tx) => {
    const [member, access, acl] = await Promise.all([
      tx.get(refs.member(s, uid)),
      tx.get(refs.access(s, uid)),
      tx.get(refs.serverAcl(s)),
    ])
    const [shown, own, list] = [member.data(), access.data(), acl.data()]
    if (!shown || !own || !list || canSendUnheld({ ...list, automod: true }, { uid, roles: own.roles }))
      return
    const nick = plainName(uid)
    const writer = { roles: own.roles, joinedAt: own.joinedAt, nowMs: nowMs() }
    const [rule] = rulesAgainstName(rules, memberName(shown), writer)
    if (!rule || shown.nick === nick) return
    tx.update(member.ref, { nick, sortName: sortNameOf({ displayName: shown.displayName, nick }) })
    record(tx, s, 'automod', {
      action: 'automodBlock',
      target: { kind: 'member', id: uid, name: '' },
      details: { rule: rule.name, cause: 'name' },
      alsoWrites: [paths.member(s, uid)],
    })
  })
}

const plainName = (uid: Uid) => `Member ${uid.slice(0, 4)}`
