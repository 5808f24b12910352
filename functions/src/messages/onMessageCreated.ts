import { asChannelId, asMessageId, asServerId } from '@parley/domain/ids'
import { message } from '@parley/domain/schema/message'
import { settleMessage } from '../automod/settleMessage'
import { readStored } from '../lib/stored'
import { onCreated } from '../lib/trigger'
import { noteMessage } from './noteMessage'

export const onMessageCreated = onCreated(
  'servers/{s}/channels/{c}/messages/{m}',
  async (snapshot, { params }) => {
    const [s, c, m] = [asServerId(params.s), asChannelId(params.c), asMessageId(params.m)]
    const written = readStored(message, snapshot)
    const settled = written.held ? await settleMessage(s, c, m) : written
    if (settled) await noteMessage(s, c, m, settled)
  },
)
