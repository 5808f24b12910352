import { useLingui } from '@lingui/react/macro'
import { usePaneResize } from './usePaneResize'

/** The hairline between two columns: drag it, or focus it and use the arrow keys. A double click resets it. */
export function PaneSeparator({ widthPx, onResize }: { widthPx: number; onResize: (px: number) => void }) {
  const { t } = useLingui()
  const separator = usePaneResize(widthPx, onResize)
  return (
    <div
      {...separator}
      aria-label={t`Sidebar width`}
      className="panes-separator transition-colors hover:bg-active focus-visible:bg-focus focus-visible:outline-none active:bg-active"
    />
  )
}
