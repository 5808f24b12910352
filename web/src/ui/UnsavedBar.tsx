import { Trans } from '@lingui/react/macro'
import { Button } from './Button'
import { classNames } from './classNames'

export type UnsavedBarProps = {
  isBusy: boolean
  onReset: () => void
  /** Counts how often somebody tried to leave: each time the bar makes itself noticed. */
  heldCount: number
}

/** Inside a form: its button saves it. */
export function UnsavedBar({ isBusy, onReset, heldCount }: UnsavedBarProps) {
  const isHeld = heldCount > 0
  return (
    <div
      key={heldCount}
      role="status"
      className={classNames(
        'sticky bottom-4 flex animate-rise flex-wrap items-center gap-2 rounded-card border bg-surface-3 py-2 ps-4 pe-2 shadow-float',
        isHeld ? 'border-danger' : 'border-line',
      )}
    >
      <p className={classNames('min-w-0 flex-1 text-sm', isHeld ? 'text-danger' : 'text-ink')}>
        {isHeld ? (
          <Trans>Save your changes first, or put them back.</Trans>
        ) : (
          <Trans>You have changes that are not saved.</Trans>
        )}
      </p>
      <Button variant="ghost" size="sm" onClick={onReset}>
        <Trans>Put back</Trans>
      </Button>
      <Button type="submit" variant="primary" size="sm" isBusy={isBusy}>
        <Trans>Save changes</Trans>
      </Button>
    </div>
  )
}
