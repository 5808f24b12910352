import { Trans } from '@lingui/react/macro'
import { SwitcherButton } from '#features/switcher'

/** Beside a page that belongs to no server. */
export function NoServerSidebar() {
  return (
    <>
      <header className="flex h-12 shrink-0 items-center border-line border-b px-4">
        <h2 className="font-semibold text-ink">
          <Trans>Home</Trans>
        </h2>
      </header>
      <SwitcherButton />
      <p className="px-4 pt-4 text-ink-faint text-sm">
        <Trans>The channels of a server stand here once you open one.</Trans>
      </p>
    </>
  )
}
