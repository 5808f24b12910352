import { Trans } from '@lingui/react/macro'
import { Search } from 'lucide-react'
import { shortcutLabel } from '#features/keyboard'
import { openSwitcher } from './switcherOpen'

/** For those who do not know the key yet, and for thumbs. */
export function SwitcherButton() {
  return (
    <div className="shrink-0 px-2 pt-2">
      <button
        type="button"
        aria-haspopup="dialog"
        onClick={() => openSwitcher(true)}
        className="flex h-8 w-full items-center gap-2 rounded-control border border-line bg-surface-2 px-2 text-ink-faint text-sm hover:border-line-strong hover:text-ink-muted pointer-coarse:h-11"
      >
        <Search size={16} strokeWidth={1.75} aria-hidden className="shrink-0" />
        <span className="min-w-0 flex-1 truncate text-start">
          <Trans>Find or jump to…</Trans>
        </span>
        <kbd aria-hidden className="font-sans text-xs pointer-coarse:hidden">
          {shortcutLabel('openSwitcher')}
        </kbd>
      </button>
    </div>
  )
}
