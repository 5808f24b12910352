import { updateChannel as contract } from '@parley/domain/api/callables'
import { auditedFields } from '@parley/domain/audit/auditedFields'
import { changesBetween } from '@parley/domain/audit/changesBetween'
import { overwriteChanges } from '@parley/domain/audit/overwriteChanges'
import { AppError } from '@parley/domain/errors'
import type { ServerId, Uid } from '@parley/domain/ids'
import { compileAcl, compileChannelTokens } from '@parley/domain/permissions/compile'
import { isPrivate, openedOverwrites } from '@parley/domain/permissions/privateOverwrites'
import { type Channel, channel, normaliseChannelName } from '@parley/domain/schema/server'
import type { Transaction, UpdateData } from 'firebase-admin/firestore'
import { record } from '../audit/record'
import { callable } from '../lib/callable'
import { nowMs } from '../lib/clock'
import { refs } from '../lib/db'
import { asCaller, readActor } from '../lib/readActor'
import type { Caller } from '../lib/readCaller'
import { toStored } from '../lib/stored'
import { findStrangers, type PrivateTo, requireFew, requirePrivateOverwrites, withoutGone } from './privacy'
import { requireEachOverwrite } from './requireEachOverwrite'
import { requireManaged } from './requireManaged'

/** What rules read holds with this transaction: whoever is left out reads no further message. */
export const updateChannel = callable(
  contract,
  { limit: { times: 60, perMs: 10 * 60_000 } },
  async (tx, uid, { serverId, channelId, name, topic, privateTo, slowModeSeconds, lock }) => {
    const ref = refs.channel(serverId, channelId)
    const [{ actor, state }, snapshot, strangers] = await Promise.all([
      readActor(tx, uid, serverId),
      tx.get(ref),
      findStrangers(tx, serverId, privateTo?.members ?? []),
    ])
    const caller = asCaller(actor, state)
    const stored = requireManaged(caller, snapshot.data())
    const { type } = stored
    // A heading has no place to show one, and nobody writes in it.
    if (type === 'category' && topic) throw new AppError('invalid', { field: 'topic' })
    if (type === 'category' && slowModeSeconds) throw new AppError('invalid', { field: 'slowModeSeconds' })
    if (type === 'category' && lock) throw new AppError('invalid', { field: 'lock' })
    if (privateTo !== undefined && !caller.permissionsIn(stored).has('manageRoles')) {
      throw new AppError('forbidden')
    }
    const overwrites = privateTo
      ? privatised({ caller, uid, stored, strangers, privateTo })
      : privateTo === null && (await opened(tx, serverId, stored))
    if (overwrites) await requireEachOverwrite(tx, { actor, state, stored, after: overwrites }, true)
    const compiled = {
      ...(overwrites && { overwrites }),
      ...(slowModeSeconds !== undefined && { slowModeSeconds }),
      ...(lock !== undefined && { locked: lock && { until: lock.seconds && nowMs() + lock.seconds * 1000 } }),
    }
    const input = { ...caller.state, channel: { ...stored, id: channelId, ...compiled } }
    const change = {
      ...compiled,
      ...(name !== undefined && { name: normaliseChannelName(name, type) }),
      ...(topic !== undefined && { topic }),
      ...(overwrites && { viewTokens: compileChannelTokens(input) }),
    }
    if (Object.keys(change).length > 0) tx.update(ref, toStored(channel, change) as UpdateData<Channel>)
    if (Object.keys(compiled).length > 0) tx.set(refs.acl(serverId, channelId), compileAcl(input))
    const ofFields = changesBetween(stored, { ...stored, ...change }, auditedFields.channelUpdate)
    const ofOverwrites = overwrites ? overwriteChanges(stored.overwrites, overwrites) : {}
    const changes = { ...ofFields, ...ofOverwrites }
    if (Object.keys(changes).length > 0) {
      const action = Object.keys(ofFields).length > 0 ? 'channelUpdate' : 'overwriteUpdate'
      const target = { kind: 'channel', id: channelId, name: change.name ?? stored.name } as const
      record(tx, serverId, { uid }, { action, target, changes })
    }
    return { channelId }
  },
)

type Stored = Omit<Channel, 'id'>
type Wish = { caller: Caller; uid: Uid; stored: Stored; strangers: readonly Uid[]; privateTo: PrivateTo }

/**
 * Whoever asks is let in by name if they were, or if nothing else lets them: a role of theirs that is chosen does,
 * and then they lose sight of it with the role.
 */
function privatised({ caller, uid, stored, strangers, privateTo }: Wish) {
  const given = { state: caller.state, base: stored.overwrites, strangers }
  const wish = { ...given, privateTo: withoutGone(privateTo, given) }
  const withoutThem = requirePrivateOverwrites({ ...wish, besides: [] })
  const wasNamed =
    isPrivate(stored, caller.state.serverId) && stored.overwrites[uid]?.allow.includes('viewChannel') === true
  const sees = caller.permissionsIn({ type: stored.type, overwrites: withoutThem }).has('viewChannel')
  return wasNamed || !sees ? requirePrivateOverwrites({ ...wish, besides: [uid] }) : withoutThem
}

/** Nothing where it was not private: a deny of something else is not this call's to take away. */
async function opened(tx: Transaction, s: ServerId, stored: Stored) {
  if (!isPrivate(stored, s)) return undefined
  const parent = stored.parentId && (await tx.get(refs.channel(s, stored.parentId))).data()
  return requireFew(openedOverwrites(stored.overwrites, parent ? parent.overwrites : {}, s))
}
