/** Request and response of the callables behind the page of automod. All ask for `manageServer`. */
import * as v from 'valibot'
import { limits } from '../limits'
import { automodRule, automodRuleId } from '../schema/automod'
import { channelId, messageId, millis, serverId, uid } from '../schema/common'
import { requestId } from './callables'

/** A rule that is being written has no id yet. */
export const draft = v.omit(automodRule, ['id'])
export type AutomodDraft = v.InferOutput<typeof draft>

export const readAutomod = {
  name: 'readAutomod',
  request: v.object({ serverId }),
  response: v.object({ rules: v.array(automodRule) }),
} as const

/** Without an id it is a new one. */
export const saveAutomodRule = {
  name: 'saveAutomodRule',
  request: v.object({ requestId, serverId, ruleId: v.nullable(automodRuleId), ...draft.entries }),
  response: v.object({ ruleId: automodRuleId }),
} as const

export const deleteAutomodRule = {
  name: 'deleteAutomodRule',
  request: v.object({ requestId, serverId, ruleId: automodRuleId }),
  response: v.object({}),
} as const

/** Would this rule stop this text? */
export const testAutomodRule = {
  name: 'testAutomodRule',
  request: v.object({
    serverId,
    rule: draft,
    text: v.pipe(v.string(), v.minLength(1), v.maxLength(limits.messageTextMax)),
  }),
  response: v.object({ isFound: v.boolean() }),
} as const

const triedHit = v.object({
  channelId,
  messageId,
  authorId: uid,
  authorName: v.string(),
  text: v.string(),
  createdAt: millis,
})
export type TriedHit = v.InferOutput<typeof triedHit>

/** What it would have stopped of what was said last, where whoever asks can read it. */
export const tryAutomodRule = {
  name: 'tryAutomodRule',
  request: v.object({ serverId, rule: draft }),
  response: v.object({ looked: v.number(), found: v.number(), hits: v.array(triedHit) }),
} as const
