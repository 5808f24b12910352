import { asChannelId, asMessageId, asServerId, asUid } from '@parley/domain/ids'
import { refs } from '../lib/db'
import { inTransaction } from '../lib/inTransaction'
import { onWritten } from '../lib/trigger'
import { keepCount } from './flushReactions'

/** Whoever wrote it. A reactor of a message that is gone goes as well, and one with nothing left. */
export const onReactorWritten = onWritten(
  'servers/{s}/channels/{c}/messages/{m}/reactors/{uid}',
  async ({ after }, { params }) => {
    const [s, c, m] = [asServerId(params.s), asChannelId(params.c), asMessageId(params.m)]
    const isCounted = (await refs.message(s, c, m).get()).exists
    if (isCounted) await keepCount(s, c, m)
    if (!after.exists) return
    const reactor = refs.reactor(s, c, m, asUid(params.uid))
    await inTransaction(async (tx) => {
      const current = await tx.get(reactor)
      if (current.exists && (!isCounted || current.data()?.emojis.length === 0)) tx.delete(reactor)
    })
  },
)
