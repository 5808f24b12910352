import { ok, type AppError, fail, type Result } from '@parley/domain/errors'
import type { ChannelId, MessageId, ServerId } from '@parley/domain/ids'
import { checkMessageText, type TextProblem } from '@parley/domain/schema/message'
import { toAppError } from '#backend/errors'
import { updateMessage } from '#backend/messages'

/**
 * The new text is on screen at once, by the SDK's own cache. `saved` settles when the server answers; a
 * refusal takes the old text back, so the caller must offer the new one for keeping.
 */
export function editMessage(
  serverId: ServerId,
  channelId: ChannelId,
  id: MessageId,
  { rawText, isHeld }: { rawText: string; isHeld: boolean },
): Result<{ text: string; saved: Promise<Result<void, AppError>> }, TextProblem> {
  const text = checkMessageText(rawText)
  if (!text.ok) return text
  const saved = updateMessage(serverId, channelId, id, { text: text.value, isHeld }).then(
    () => ok(undefined),
    (error: unknown) => fail(toAppError(error)),
  )
  return ok({ text: text.value, saved })
}
