import { plural } from '@lingui/core/macro'
import { Trans, useLingui } from '@lingui/react/macro'
import { ArrowDown } from 'lucide-react'

export function JumpToPresent({ count, onSelect }: { count: number; onSelect: () => void }) {
  const { t } = useLingui()
  return (
    <button
      type="button"
      onClick={onSelect}
      className="touch-target absolute inset-x-0 bottom-3 mx-auto flex h-8 w-fit animate-rise items-center gap-2 rounded-full bg-surface-3 px-3.5 text-sm font-medium text-ink shadow-float hover:bg-[color-mix(in_oklab,var(--color-surface-3),var(--color-ink)_6%)]"
    >
      {count > 0 && (
        <span className="rounded-full bg-accent px-1.5 text-xs font-semibold text-on-accent tabular-nums">
          <span aria-hidden="true">{count > 99 ? '99+' : count}</span>
          <span className="sr-only">{t`${plural(count, { one: '# new message', other: '# new messages' })}`}</span>
        </span>
      )}
      <Trans>Jump to present</Trans>
      <ArrowDown size={18} strokeWidth={1.75} aria-hidden="true" />
    </button>
  )
}
