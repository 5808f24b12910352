import { Trans } from '@lingui/react/macro'
import type { Lock } from '@parley/domain/channels/lock'
import { LockKeyhole } from 'lucide-react'
import { useState } from 'react'
import { describeUntil } from './describeUntil'

/** In place of the composer, or below that of whoever may still write. */
export function LockNotice({ until, isExempt }: Lock & { isExempt: boolean }) {
  const [nowMs] = useState(() => Date.now())
  return (
    <p
      role="status"
      className={isExempt ? 'flex items-center gap-1.5 pt-1.5 text-xs' : 'flex items-center gap-2'}
    >
      <LockKeyhole
        size={isExempt ? 14 : 18}
        strokeWidth={1.75}
        aria-hidden
        className="shrink-0 text-warning"
      />
      <span className="text-ink-muted">
        {until === null ? (
          <Trans>This channel is locked: only moderators write here.</Trans>
        ) : (
          <Trans>
            This channel is locked until {describeUntil(until, nowMs)}: only moderators write here.
          </Trans>
        )}
      </span>
    </p>
  )
}
