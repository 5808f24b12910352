import { asChannelId, asServerId } from '@parley/domain/ids'
import { refs } from '../lib/db'
import { onDeleted } from '../lib/trigger'
import { settleActivity } from './activity'
import { scheduleFlush } from './flushActivity'

/** Whoever deleted it: what is said of a channel's end must be there to be read, or its name would stay bold for good. */
export const onMessageDeleted = onDeleted(
  'servers/{s}/channels/{c}/messages/{m}',
  async (_, { params: { s: server, c: channel, m } }) => {
    const { s, c } = { s: asServerId(server), c: asChannelId(channel) }
    if ((await refs.activity(s, c).get()).data()?.lastMessageId !== m) return
    const window = await settleActivity(s, c)
    if (window) await scheduleFlush(s, c, window)
  },
)
