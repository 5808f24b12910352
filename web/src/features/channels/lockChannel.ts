import { i18n } from '@lingui/core'
import { msg } from '@lingui/core/macro'
import type { ServerId } from '@parley/domain/ids'
import type { Channel } from '@parley/domain/schema/server'
import { mintRequestId } from '#backend/callables'
import { updateChannel } from '#backend/channelCalls'
import { describeError } from '#backend/errors'
import { showToast } from '#ui/showToast'

/** Until it is unlocked, or unlocks it. The list says that it is done, and only a refusal needs a sentence. */
export async function lockChannel(
  serverId: ServerId,
  { id, name }: Channel,
  to: 'locked' | 'unlocked',
): Promise<void> {
  const lock = to === 'locked' ? { seconds: null } : null
  try {
    await updateChannel({ requestId: mintRequestId(), serverId, channelId: id, lock })
  } catch (error) {
    const reason = describeError(error)
    const title =
      to === 'locked'
        ? i18n._(msg`${name} was not locked. ${reason}`)
        : i18n._(msg`${name} was not unlocked. ${reason}`)
    showToast({ title, durationMs: 8_000 })
  }
}
