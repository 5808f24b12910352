import type { TimestampStyle } from '@parley/domain/markdown/tree'
import { useSyncExternalStore } from 'react'
import { nowMs, onTick } from './clock'
import { formatTimestamp } from './formatTimestamp'

type Props = { atMs: number; style: TimestampStyle }

/** A moment as its reader's clock and calendar have it; a relative one moves on by itself. */
export function Timestamp({ atMs, style }: Props) {
  return (
    <time
      dateTime={new Date(atMs).toISOString()}
      title={formatTimestamp(atMs, 'F', atMs)}
      className="rounded-sm bg-active box-decoration-clone px-1 whitespace-normal"
    >
      {style === 'R' ? <RelativeTime atMs={atMs} /> : formatTimestamp(atMs, style, atMs)}
    </time>
  )
}

/** Drawn again only when its words change, which is seldom each second. */
const RelativeTime = ({ atMs }: { atMs: number }) =>
  useSyncExternalStore(onTick, () => formatTimestamp(atMs, 'R', nowMs()))
