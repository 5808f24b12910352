import { i18n } from '@lingui/core'
import { msg } from '@lingui/core/macro'
import { type Move, placesAfter } from '@parley/domain/channels/order'
import { AppError } from '@parley/domain/errors'
import type { ServerId } from '@parley/domain/ids'
import { limits } from '@parley/domain/limits'
import type { Channel } from '@parley/domain/schema/server'
import { mintRequestId } from '#backend/callables'
import { moveChannel as askToMove } from '#backend/channelCalls'
import { describeError } from '#backend/errors'
import { showToast } from '#ui/showToast'
import { pendingPlaces } from './pendingPlaces'

/** The list hears of the new order by its listener, at about the time of the function's answer. */
const listFollowsMs = 1_500

/** The row stands in its new place at once, and goes back with a sentence when that is refused. */
export async function moveChannel(
  serverId: ServerId,
  channels: readonly Channel[],
  move: Move,
): Promise<void> {
  const places = placesAfter(channels, move)
  if (!places || places.length === 0) return
  pendingPlaces.add(places)
  try {
    await askToMove({ requestId: mintRequestId(), serverId, ...move })
    setTimeout(() => pendingPlaces.remove(places), listFollowsMs)
  } catch (error) {
    pendingPlaces.remove(places)
    const name = channels.find((channel) => channel.id === move.channelId)?.name ?? ''
    const reason = describeRefusal(error)
    showToast({ title: i18n._(msg`${name} was not moved. ${reason}`), durationMs: 8_000 })
  }
}

function describeRefusal(error: unknown): string {
  const code = error instanceof AppError ? error.code : undefined
  if (code === 'limit-reached') {
    return i18n._(msg`A category holds at most ${limits.channelsPerCategory} channels.`)
  }
  if (code === 'not-found') return i18n._(msg`Somebody has changed the list meanwhile. Try again.`)
  return describeError(error)
}
