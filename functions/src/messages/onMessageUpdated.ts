import { isDeepStrictEqual } from 'node:util'
import { asChannelId, asMessageId, asServerId } from '@parley/domain/ids'
import { settleMessage } from '../automod/settleMessage'
import { concerns, onUpdated, type Written } from '../lib/trigger'
import { convergeReactions } from '../reactions/countReactions'
import { noteMessage } from './noteMessage'

/** An edit is held again where automod looks. Its own letting go is an update as well, and nothing to work on. */
export const onMessageUpdated = onUpdated(
  'servers/{s}/channels/{c}/messages/{m}',
  async (written, { params }) => {
    const { after } = written
    const [s, c, m] = [asServerId(params.s), asChannelId(params.c), asMessageId(params.m)]
    if (isSumByHand(written)) await convergeReactions({ s, c, m })
    if (after.get('held') !== true || after.get('returned') !== undefined) return
    const settled = await settleMessage(s, c, m)
    if (settled) await noteMessage(s, c, m, settled)
  },
)

/** A count says when it was made, or takes all of them away. */
function isSumByHand(written: Written): boolean {
  if (!concerns(written, ['reactions'])) return false
  const countOf = (message: Written['after']): unknown => message.get('reactions.countedAt')
  const [before, after] = [countOf(written.before), countOf(written.after)]
  return after === undefined || isDeepStrictEqual(before, after)
}
