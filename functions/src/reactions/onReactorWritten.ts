import { asChannelId, asMessageId, asServerId } from '@parley/domain/ids'
import type { DocumentSnapshot } from 'firebase-admin/firestore'
import { db } from '../lib/db'
import { inTransaction } from '../lib/inTransaction'
import { onWritten } from '../lib/trigger'
import { keepCount } from './flushReactions'

/** Whoever wrote it. A reactor of a message that is gone goes as well, and one with nothing left. */
export const onReactorWritten = onWritten(
  'servers/{s}/channels/{c}/messages/{m}/reactors/{uid}',
  async ({ after }, { params }) => {
    const [s, c, m] = [asServerId(params.s), asChannelId(params.c), asMessageId(params.m)]
    const isCounted = await keepCount(s, c, m)
    const isEmpty = (reactor: DocumentSnapshot) => (reactor.get('emojis') as string[]).length === 0
    if (!after.exists || (isCounted && !isEmpty(after))) return
    await inTransaction(async (tx) => {
      const current = await tx.get(db.doc(after.ref.path))
      // Somebody may have reacted again meanwhile.
      if (current.exists && (!isCounted || isEmpty(current))) tx.delete(current.ref)
    })
  },
)
