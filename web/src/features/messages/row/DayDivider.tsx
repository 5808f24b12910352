import { Trans } from '@lingui/react/macro'
import { useState } from 'react'
import { daysAgo, formatDay } from './messageTimes'

export function DayDivider({ atMs }: { atMs: number }) {
  const [nowMs] = useState(() => Date.now())
  const ago = daysAgo(atMs, nowMs)
  return (
    <div className="flex items-center gap-3 px-4 pt-5 pb-1">
      <span className="h-px flex-1 bg-line" aria-hidden="true" />
      <time
        dateTime={new Date(atMs).toISOString().slice(0, 10)}
        title={formatDay(atMs)}
        className="text-xs font-medium text-ink-faint"
      >
        {ago === 0 ? <Trans>Today</Trans> : ago === 1 ? <Trans>Yesterday</Trans> : formatDay(atMs)}
      </time>
      <span className="h-px flex-1 bg-line" aria-hidden="true" />
    </div>
  )
}
