import { asChannelId, asMessageId, asServerId } from '@parley/domain/ids'
import { settleMessage } from '../automod/settleMessage'
import { onUpdated } from '../lib/trigger'
import { noteMessage } from './noteMessage'

/** An edit is held again where automod looks. Its own letting go is an update as well, and nothing to work on. */
export const onMessageUpdated = onUpdated(
  'servers/{s}/channels/{c}/messages/{m}',
  async ({ after }, { params }) => {
    if (after.get('held') !== true || after.get('returned') !== undefined) return
    const [s, c, m] = [asServerId(params.s), asChannelId(params.c), asMessageId(params.m)]
    const settled = await settleMessage(s, c, m)
    if (settled) await noteMessage(s, c, m, settled)
  },
)
