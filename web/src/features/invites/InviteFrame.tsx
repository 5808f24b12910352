import { Trans } from '@lingui/react/macro'
import type { ReactNode } from 'react'
import { Link } from 'react-router'
import { urls } from '#lib/urls'
import { ParleyMark } from '#ui/ParleyMark'

/** The page around an invite: one card, and the house's sign behind it. */
export function InviteFrame({ children }: { children: ReactNode }) {
  return (
    <div className="relative isolate flex min-h-dvh flex-col overflow-hidden bg-surface-0">
      <ParleyMark className="absolute start-1/2 top-1/2 -z-10 size-[52rem] max-w-none -translate-x-1/2 -translate-y-1/2 text-ink opacity-5 rtl:translate-x-1/2" />
      <header className="px-6 py-6 sm:px-12">
        <Link
          to={urls.landing()}
          className="touch-target inline-flex items-center gap-2 rounded-control font-display font-semibold text-ink text-lg"
        >
          <ParleyMark />
          <Trans>Parley</Trans>
        </Link>
      </header>
      <main id="main" className="flex flex-1 items-center justify-center px-4 pb-24">
        <div className="w-full max-w-110 overflow-hidden rounded-card bg-surface-2 shadow-float">
          {children}
        </div>
      </main>
    </div>
  )
}
