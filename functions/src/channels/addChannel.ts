import { type ChannelId, mintChannelId } from '@parley/domain/ids'
import { schemaVersion } from '@parley/domain/limits'
import { compileAcl, compileChannelTokens } from '@parley/domain/permissions/compile'
import { type Channel, normaliseChannelName } from '@parley/domain/schema/server'
import type { Transaction } from 'firebase-admin/firestore'
import { nowMs } from '../lib/clock'
import { refs } from '../lib/db'
import type { ServerState } from '../lib/serverState'

type NewChannel = Pick<Channel, 'type' | 'name' | 'topic' | 'parentId' | 'position' | 'overwrites'>

/** Writes a channel and its compiled permissions together: it is usable before any trigger has run. */
export function addChannel(tx: Transaction, state: ServerState, fields: NewChannel): ChannelId {
  const { serverId } = state
  const now = nowMs()
  const id = mintChannelId(now)
  const input = { ...state, channel: { id, type: fields.type, overwrites: fields.overwrites } }
  tx.create(refs.channel(serverId, id), {
    ...fields,
    schemaVersion,
    name: normaliseChannelName(fields.name, fields.type),
    viewTokens: compileChannelTokens(input),
    slowModeSeconds: 0,
    locked: null,
    createdAt: now,
  })
  tx.create(refs.acl(serverId, id), compileAcl(input))
  return id
}
