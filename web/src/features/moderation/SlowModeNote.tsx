import { Trans } from '@lingui/react/macro'
import { Hourglass } from 'lucide-react'
import { describeInterval } from './describeInterval'
import { describeTimeLeft } from './describeTimeLeft'
import type { SlowMode } from './useSlowMode'
import { useSeconds } from './useSeconds'

/** Below the composer of a slow channel: how slow it is, and how long one still waits. */
export function SlowModeNote({ seconds, isExempt, untilMs, isOver }: SlowMode) {
  return (
    <p className="flex items-center gap-1.5 pt-1.5 text-ink-muted text-xs">
      <Hourglass size={14} strokeWidth={1.75} aria-hidden className="shrink-0" />
      <span role="status">
        <Trans>Slow mode: {describeInterval(seconds)}</Trans>
      </span>
      {isExempt && <Trans>You do not have to wait.</Trans>}
      {!isOver && <Wait untilMs={untilMs} seconds={seconds} />}
    </p>
  )
}

function Wait({ untilMs, seconds }: Pick<SlowMode, 'untilMs' | 'seconds'>) {
  // The clock may have ticked last just before the message went.
  const leftMs = Math.min(untilMs - useSeconds(), seconds * 1000)
  return (
    <span role="timer" className="text-warning tabular-nums">
      <Trans>You can send again in {describeTimeLeft(leftMs)}</Trans>
    </span>
  )
}
