import { AppError } from '@parley/domain/errors'
import { schemaVersion } from '@parley/domain/limits'
import { moderationLimits } from '@parley/domain/moderation/limits'
import type { ChannelInput } from '@parley/domain/permissions/compile'
import type { AutomodRule } from '@parley/domain/schema/automod'
import type { Transaction } from 'firebase-admin/firestore'
import { refs } from '../lib/db'
import type { ServerState } from '../lib/serverState'
import { recompile } from '../permissions/recompile'
import { looksAtMessages } from './looksAtMessages'

/** With what rules of the database read, in one: from the answer on nothing gets past. */
export function writeRules(
  tx: Transaction,
  state: ServerState,
  channels: readonly ChannelInput[],
  rules: AutomodRule[],
): void {
  const isTooMuch = Buffer.byteLength(JSON.stringify(rules)) > moderationLimits.automodBytes
  if (rules.length > moderationLimits.automodRules || isTooMuch) throw new AppError('limit-reached')
  tx.set(refs.automod(state.serverId), { schemaVersion, rules })
  const automod = looksAtMessages(rules)
  if (automod === state.server.automod) return
  recompile(tx, channels, state, { ...state, server: { ...state.server, automod } })
  tx.update(refs.server(state.serverId), { automod })
}
