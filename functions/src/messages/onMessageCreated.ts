import { asChannelId, asMessageId, asServerId } from '@parley/domain/ids'
import { message } from '@parley/domain/schema/message'
import { readStored } from '../lib/stored'
import { onCreated } from '../lib/trigger'
import { advanceActivity } from './activity'
import { scheduleFlush } from './flushActivity'

export const onMessageCreated = onCreated(
  'servers/{s}/channels/{c}/messages/{m}',
  async (snapshot, { params }) => {
    const { s, c } = { s: asServerId(params.s), c: asChannelId(params.c) }
    const { createdAt, authorId, held } = readStored(message, snapshot)
    if (held) return
    const latest = { lastAt: createdAt, lastMessageId: asMessageId(params.m), lastAuthorId: authorId }
    const window = await advanceActivity(s, c, latest)
    if (window) await scheduleFlush(s, c, window)
  },
)
