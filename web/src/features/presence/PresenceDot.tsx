import type { OnlineState } from '@parley/domain/schema/presence'
import { classNames } from '#ui/classNames'

const looks: Record<OnlineState | 'offline', { color: string; path: string }> = {
  online: { color: 'text-success', path: 'M5 0a5 5 0 1 1 0 10a5 5 0 0 1 0-10z' },
  // A crescent.
  idle: { color: 'text-warning', path: 'M4 .1a5 5 0 1 0 5.9 5.9a3.9 3.9 0 0 1-5.9-5.9z' },
  // A disc with a bar.
  dnd: { color: 'text-danger', path: 'M5 0a5 5 0 1 1 0 10a5 5 0 0 1 0-10zM2.2 4v2h5.6v-2z' },
  // A ring.
  offline: {
    color: 'text-ink-faint',
    path: 'M5 0a5 5 0 1 1 0 10a5 5 0 0 1 0-10zM5 2.4a2.6 2.6 0 1 0 0 5.2a2.6 2.6 0 0 0 0-5.2z',
  },
}

type Props = { state: OnlineState | null; className?: string }

/** Its shape says the state as well, so that nobody has to see a colour. What it says stands beside it in words. */
export function PresenceDot({ state, className }: Props) {
  const { color, path } = looks[state ?? 'offline']
  return (
    <svg viewBox="0 0 10 10" aria-hidden className={classNames('size-2.5 shrink-0', color, className)}>
      <path d={path} fill="currentColor" fillRule="evenodd" />
    </svg>
  )
}
