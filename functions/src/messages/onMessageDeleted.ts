import { asChannelId, asMessageId, asServerId } from '@parley/domain/ids'
import { refs } from '../lib/db'
import { removeFound } from '../lib/removeTree'
import { onDeleted } from '../lib/trigger'
import { settleActivity } from './activity'
import { scheduleFlush } from './flushActivity'

/**
 * Whoever deleted it: what is said of a channel's end must be there to be read, or its name would stay bold for good. And
 * nobody reacts to what is gone.
 */
export const onMessageDeleted = onDeleted(
  'servers/{s}/channels/{c}/messages/{m}',
  async (deleted, { params: { s: server, c: channel, m: message } }) => {
    const { s, c, m } = { s: asServerId(server), c: asChannelId(channel), m: asMessageId(message) }
    if (deleted.get('reactions') !== undefined) await removeFound(refs.reactors(s, c, m), Infinity)
    if ((await refs.activity(s, c).get()).data()?.lastMessageId !== m) return
    const window = await settleActivity(s, c)
    if (window) await scheduleFlush(s, c, window)
  },
)
