import { Trans } from '@lingui/react/macro'
import { describeTimeLeft } from './describeTimeLeft'
import { describeUntil } from './describeUntil'
import { useSeconds } from './useSeconds'

type Props = { untilMs: number; reason: string | null }

/** In place of the composer: until when somebody is silenced. Whoever shows it notices the end. */
export function TimeoutNotice({ untilMs, reason }: Props) {
  const nowMs = useSeconds()
  const until = describeUntil(untilMs, nowMs)
  return (
    <div className="flex flex-col gap-1">
      <p>
        {/* Said once: what is left changes every second, and would be read out each time. */}
        <span role="status">
          <Trans>You are in timeout until {until}</Trans>
        </span>{' '}
        —{' '}
        <span role="timer" className="whitespace-nowrap tabular-nums">
          <Trans>{describeTimeLeft(untilMs - nowMs)} left</Trans>
        </span>
      </p>
      {reason !== null && (
        <p className="wrap-anywhere">
          <Trans>Why: {reason}</Trans>
        </p>
      )}
    </div>
  )
}
