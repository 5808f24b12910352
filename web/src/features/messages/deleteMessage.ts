import type { AppError } from '@parley/domain/errors'
import { timings } from '@parley/domain/limits'
import { toAppError } from '#backend/errors'
import { deleteMessage as deleteDocument, getMessage } from '#backend/messages'
import { type PendingDeletion, pendingDeletions } from './pendingDeletions'

type OnRefused = (error: AppError) => void

/** Hides the message at once and deletes it when the time to undo is over. */
export function deleteMessage(
  asked: Omit<PendingDeletion, 'dueAtMs'>,
  onRefused: OnRefused,
): { undo(): void } {
  const { id } = asked
  if (!pendingDeletions.has(id)) {
    const deletion = { ...asked, dueAtMs: Date.now() + timings.deleteUndoMs }
    pendingDeletions.add(deletion)
    schedule(deletion, onRefused)
  }
  return { undo: () => pendingDeletions.remove(id) }
}

let hasResumed = false

/** Completes the deletions of a tab that was closed before their time. Once per start, however often it is called. */
export function resumeDeletions(onRefused: OnRefused): void {
  if (hasResumed) return
  hasResumed = true
  for (const deletion of pendingDeletions.all()) schedule(deletion, onRefused)
}

function schedule(deletion: PendingDeletion, onRefused: OnRefused): void {
  const waitMs = Math.max(0, deletion.dueAtMs - Date.now())
  setTimeout(() => void complete(deletion, onRefused), waitMs)
}

async function complete(deletion: PendingDeletion, onRefused: OnRefused): Promise<void> {
  const { id, serverId, channelId, isOwn } = deletion
  // Undone meanwhile, perhaps in another tab.
  if (!pendingDeletions.has(id)) return
  try {
    await (isOwn ? deleteDocument(serverId, channelId, id) : purgeMessage(deletion))
  } catch (error) {
    // Somebody else may have been faster; rules refuse to delete what is not there.
    const isStillThere = await getMessage(serverId, channelId, id).then(Boolean, () => false)
    if (isStillThere) onRefused(toAppError(error))
  } finally {
    pendingDeletions.remove(id)
  }
}

/** What somebody else said: a function takes it away, and records who asked for that. */
async function purgeMessage({ id, serverId, channelId }: PendingDeletion): Promise<void> {
  const [{ mintRequestId }, { purgeMessages }] = await Promise.all([
    import('#backend/callables'),
    import('#backend/moderationCalls'),
  ])
  await purgeMessages({ requestId: mintRequestId(), serverId, channelId, messageIds: [id] })
  // The answer may be here before the listener's word: asked for, the row is gone before it stops being hidden.
  await getMessage(serverId, channelId, id).catch(() => undefined)
}
