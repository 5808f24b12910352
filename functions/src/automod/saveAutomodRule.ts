import { draft, saveAutomodRule as contract } from '@parley/domain/api/automodCallables'
import { keywordOf } from '@parley/domain/automod/keywords'
import { AppError } from '@parley/domain/errors'
import { mintMessageId } from '@parley/domain/ids'
import { isPrivate } from '@parley/domain/permissions/privateOverwrites'
import type { AutomodRule, AutomodTrigger } from '@parley/domain/schema/automod'
import * as v from 'valibot'
import { record } from '../audit/record'
import { callable } from '../lib/callable'
import { refs } from '../lib/db'
import type { Caller } from '../lib/readCaller'
import { readChannelInputs } from '../lib/serverState'
import { patternOf } from './patterns'
import { requireManager } from './requireManager'
import { writeRules } from './writeRules'

export const saveAutomodRule = callable(
  contract,
  { limit: { times: 60, perMs: 10 * 60_000 } },
  async (tx, uid, { serverId, ruleId, ...asked }) => {
    const [caller, stored, channels] = await Promise.all([
      requireManager(tx, uid, serverId),
      tx.get(refs.automod(serverId)),
      readChannelInputs(tx, serverId),
    ])
    const rules = stored.data()?.rules ?? []
    const before = rules.find(({ id }) => id === ruleId)
    if (ruleId !== null && !before) throw new AppError('not-found')
    const rule: AutomodRule = { ...v.parse(draft, asked), id: ruleId ?? mintMessageId() }
    requireTrigger(rule.trigger)
    if (!rule.blocks && rule.alertChannelId === null) throw new AppError('invalid', { field: 'blocks' })
    if (rule.alertChannelId !== null && rule.alertChannelId !== before?.alertChannelId) {
      const channel = channels.find(({ id }) => id === rule.alertChannelId)
      requireAlertChannel(caller, serverId, channel)
    }
    // Otherwise a rule would be a way to silence people for whoever may not.
    const isLonger = (rule.timeoutSeconds ?? 0) > (before?.timeoutSeconds ?? 0)
    if (isLonger && !caller.permissionsIn().has('moderateMembers')) throw new AppError('forbidden')
    const after = before ? rules.map((each) => (each === before ? rule : each)) : [...rules, rule]
    writeRules(tx, caller.state, channels, after)
    record(
      tx,
      serverId,
      { uid },
      {
        action: 'automodUpdate',
        target: { kind: 'server', id: serverId, name: caller.state.server.name },
        changes: { name: { before: before?.name ?? null, after: rule.name } },
        details: { rule: rule.name, isOn: rule.isOn },
      },
    )
    return { ruleId: rule.id }
  },
)

/** One that could find nothing, or everything, is a slip. */
function requireTrigger(trigger: AutomodTrigger): void {
  if (trigger.kind === 'spam' && trigger.repeats === null && trigger.burst === null) {
    throw new AppError('invalid', { field: 'trigger' })
  }
  if (trigger.kind !== 'words') return
  const { keywords, patterns, presets } = trigger
  if (keywords.length + patterns.length + presets.length === 0) {
    throw new AppError('invalid', { field: 'trigger' })
  }
  if (!keywords.every(keywordOf)) throw new AppError('invalid', { field: 'keywords' })
  if (!patterns.every(patternOf)) throw new AppError('invalid', { field: 'patterns' })
}

type Channel = Awaited<ReturnType<typeof readChannelInputs>>[number]

function requireAlertChannel(caller: Caller, serverId: string, channel: Channel | undefined): void {
  const isFit =
    channel?.type === 'text' &&
    isPrivate(channel, serverId) &&
    caller.permissionsIn(channel).has('viewChannel')
  if (!isFit) throw new AppError('invalid', { field: 'alertChannelId' })
}
