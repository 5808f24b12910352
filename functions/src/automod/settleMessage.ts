/**
 * What becomes of a message that is held: it is let go, or comes back to its author. Everything is read now, and written
 * only if the text is still the one that was looked at, so that events may come twice, late and in any order.
 */
import type { ChannelId, MessageId, ServerId } from '@parley/domain/ids'
import { canSendUnheld } from '@parley/domain/permissions/can'
import type { AutomodRule } from '@parley/domain/schema/automod'
import type { StoredMessage } from '@parley/domain/schema/message'
import type { DocumentReference, Timestamp } from 'firebase-admin/firestore'
import { refs } from '../lib/db'
import { applyRules } from './applyRules'
import { runOfMessages } from './automodQueries'
import { brokenRules, type PreparedRule, type Run } from './judge'
import { preparedRules } from './preparedRules'

/** The message as it stands then; nothing where there is none. */
export async function settleMessage(
  s: ServerId,
  c: ChannelId,
  m: MessageId,
): Promise<StoredMessage | undefined> {
  const snapshot = await refs.message(s, c, m).get()
  const { ref, updateTime } = snapshot
  const message = snapshot.data()
  if (!message?.held || message.returned || !updateTime) return message
  const broken = await rulesBrokenBy(s, c, message)
  const isSettled =
    broken.length === 0 ? await letGo(ref, updateTime) : await applyRules({ s, c, m }, updateTime, broken)
  // Changed or deleted in between: what stands there now is looked at afresh.
  return isSettled ? { ...message, held: broken.some(({ blocks }) => blocks) } : settleMessage(s, c, m)
}

async function rulesBrokenBy(
  s: ServerId,
  c: ChannelId,
  message: StoredMessage,
): Promise<readonly AutomodRule[]> {
  const { authorId, text, createdAt, editedAt } = message
  const [rules, acl, access] = await Promise.all([
    preparedRules(s),
    refs.acl(s, c).get(),
    refs.access(s, authorId).get(),
  ])
  const { roles = [], joinedAt = createdAt } = access.data() ?? {}
  const aclData = acl.data()
  // Their browser did not know yet that they need not wait.
  if (aclData && canSendUnheld({ ...aclData, automod: true }, { uid: authorId, roles })) return []
  const writer = { roles, joinedAt, nowMs: editedAt ?? createdAt }
  const run = await runFor(rules, s, c, message)
  return brokenRules(rules, { text, writer, channelId: c, run })
}

async function runFor(
  rules: readonly PreparedRule[],
  s: ServerId,
  c: ChannelId,
  message: StoredMessage,
): Promise<Run> {
  if (!rules.some(({ rule }) => rule.trigger.kind === 'spam')) return []
  const { docs } = await runOfMessages(s, c, message).get()
  return docs.map((each) => {
    const { text, createdAt } = each.data()
    return { text, agoMs: message.createdAt - createdAt }
  })
}

async function letGo(ref: DocumentReference<StoredMessage>, lastUpdateTime: Timestamp): Promise<boolean> {
  try {
    await ref.update({ held: false }, { lastUpdateTime })
    return true
  } catch (error) {
    if (isOvertaken(error)) return false
    throw error
  }
}

/** FAILED_PRECONDITION or NOT_FOUND. */
const isOvertaken = (error: unknown) =>
  error instanceof Error && 'code' in error && (error.code === 9 || error.code === 5)
