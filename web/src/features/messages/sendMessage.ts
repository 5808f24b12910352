/** Steps 3 to 5 of docs/sending-a-message.md: check, record, write; and what follows a refusal. */
import { type AppErrorCode, fail, ok, type Result } from '@parley/domain/errors'
import { type ChannelId, type MessageId, mintMessageId, type ServerId, type Uid } from '@parley/domain/ids'
import { checkMessageText, type TextProblem } from '@parley/domain/schema/message'
import { toAppError } from '#backend/errors'
import { createMessage, getMessage } from '#backend/messages'
import { type UnconfirmedSend, unconfirmedSends } from './unconfirmedSends'

export type SendProblem = TextProblem | 'too-many-unsent'

/** Sends of this tab that wait for their answer. Gone after a reload: then `useUnsentMessages` judges. */
const inFlight = new Set<MessageId>()
export const isInFlight = (id: MessageId) => inFlight.has(id)

/** What the channel asks of its author at this moment. */
export type SendTerms = {
  /** Goes with a cooldown, as the channel is slow for them. */
  readonly isPaced: boolean
  /** Is looked at before anybody else sees it. */
  readonly isHeld: boolean
}
type Draft = {
  serverId: ServerId
  channelId: ChannelId
  authorId: Uid
  rawText: string
  replyTo: MessageId | null
}

export function sendMessage(
  { serverId, channelId, authorId, rawText, replyTo }: Draft,
  terms: SendTerms,
): Result<MessageId, SendProblem> {
  const text = checkMessageText(rawText)
  if (!text.ok) return text
  const id = mintMessageId()
  const isRecorded = unconfirmedSends.add({
    id,
    serverId,
    channelId,
    authorId,
    text: text.value,
    replyTo,
    createdAtMs: Date.now(),
  })
  if (!isRecorded) return fail('too-many-unsent')
  void attempt(id, terms)
  return ok(id)
}

/**
 * The same id again: should the first attempt have arrived after all, nothing is said twice. The terms are those of now:
 * the server may have begun to look at messages meanwhile, and that may be why it failed.
 */
export function retrySend(id: MessageId, terms: SendTerms): void {
  if (inFlight.has(id) || !unconfirmedSends.find(id)) return
  unconfirmedSends.retry(id, Date.now())
  void attempt(id, terms)
}

export function discardSend(id: MessageId): void {
  if (!inFlight.has(id)) unconfirmedSends.remove(id)
}

/** Settles when the server answers, which offline may be much later. */
async function attempt(id: MessageId, terms: SendTerms): Promise<void> {
  const entry = unconfirmedSends.find(id)
  if (!entry) return
  inFlight.add(id)
  const failure = await write(entry, terms)
  // Before the record changes: whoever that wakes must not find the send still under way.
  inFlight.delete(id)
  if (failure === null) unconfirmedSends.remove(id)
  else unconfirmedSends.fail(id, failure)
}

async function write(
  { serverId, channelId, authorId, id, text, replyTo }: UnconfirmedSend,
  terms: SendTerms,
): Promise<AppErrorCode | null> {
  try {
    await createMessage(serverId, channelId, { id, authorId, text, replyTo, ...terms })
    return null
  } catch (error) {
    // A retry of a message that had arrived is refused, because it would be an edit. It is there: all is well.
    const hasArrived = await getMessage(serverId, channelId, id).then(Boolean, () => false)
    return hasArrived ? null : toAppError(error).code
  }
}
