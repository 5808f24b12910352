import { i18n } from '@lingui/core'
import { msg } from '@lingui/core/macro'
import { AppError } from '@parley/domain/errors'
import type { ServerId } from '@parley/domain/ids'
import type { Channel } from '@parley/domain/schema/server'
import { mintRequestId } from '#backend/callables'
import { deleteChannel as askToDelete } from '#backend/channelCalls'
import { describeError } from '#backend/errors'
import { showToast } from '#ui/showToast'

/** The list says that it is gone, and only a refusal needs a sentence. Somebody else may have been quicker. */
export async function deleteChannel(serverId: ServerId, { id, name }: Channel): Promise<void> {
  try {
    await askToDelete({ requestId: mintRequestId(), serverId, channelId: id })
  } catch (error) {
    if (error instanceof AppError && error.code === 'not-found') return
    const reason = describeError(error)
    showToast({ title: i18n._(msg`${name} was not deleted. ${reason}`), durationMs: 8_000 })
  }
}
