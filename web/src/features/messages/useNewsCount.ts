import type { MessageId } from '@parley/domain/ids'
import { useState } from 'react'
import type { TimelineMessage, TimelineRow } from './timeline'

type News = {
  /** Messages of others since the reader left the end. */
  count: number
  /** The message that came last during this visit. */
  arrivedKey: MessageId | null
  /** To be read out: the last that someone else wrote while this list was open. */
  arrivedText: string | null
}

export function useNewsCount(rows: readonly TimelineRow[], isAtEnd: boolean, ownUid: string): News {
  const newest = rows.at(-1)
  const newestKey = newest?.kind === 'message' ? newest.key : null
  const [seenKey, setSeenKey] = useState(newestKey)
  const [last, setLast] = useState({ key: newestKey, arrivedKey: null as MessageId | null })

  if (isAtEnd && seenKey !== newestKey) setSeenKey(newestKey)
  // The first rows of all were there before; only what comes below known ones has arrived.
  if (last.key !== newestKey) {
    const hasGrown = last.key !== null && rows.some((row) => row.key === last.key)
    setLast({ key: newestKey, arrivedKey: hasGrown ? newestKey : null })
  }

  const seenIndex = rows.findIndex((row) => row.key === seenKey)
  const isFromOther = (row: TimelineRow): row is TimelineMessage =>
    row.kind === 'message' && row.state === 'sent' && row.authorId !== ownUid
  const arrived = rows.at(-1)
  return {
    count: isAtEnd || seenIndex === -1 ? 0 : rows.slice(seenIndex + 1).filter(isFromOther).length,
    arrivedKey: last.arrivedKey,
    arrivedText: arrived && arrived.key === last.arrivedKey && isFromOther(arrived) ? arrived.text : null,
  }
}
