import { Trans } from '@lingui/react/macro'
import type { ReactNode } from 'react'
import { Link } from 'react-router'
import { urls } from '#lib/urls'
import { ParleyMark } from '#ui/ParleyMark'

type AuthFrameProps = { title: string; intro?: ReactNode; children: ReactNode; footer?: ReactNode }

/** The page around every form of signing in: the form on the left, on a desktop the house's sign beside it. */
export function AuthFrame({ title, intro, children, footer }: AuthFrameProps) {
  return (
    <div className="grid min-h-dvh bg-surface-2 lg:grid-cols-[minmax(30rem,5fr)_6fr]">
      <div className="flex flex-col px-6 py-6 sm:px-12">
        <header>
          <Link
            to={urls.landing()}
            className="touch-target inline-flex items-center gap-2 rounded-control font-display font-semibold text-ink text-lg"
          >
            <ParleyMark />
            <Trans>Parley</Trans>
          </Link>
        </header>
        <main className="mx-auto flex w-full max-w-96 flex-1 flex-col justify-center gap-6 py-10">
          <div>
            <h1 className="text-balance font-display font-semibold text-2xl text-ink tracking-tight">
              {title}
            </h1>
            {intro && <p className="mt-2 text-pretty text-base text-ink-muted">{intro}</p>}
          </div>
          {children}
          {footer && <footer className="flex flex-col gap-2 text-ink-muted text-sm">{footer}</footer>}
        </main>
      </div>
      <div
        aria-hidden="true"
        className="relative overflow-hidden border-line border-s bg-surface-0 max-lg:hidden"
      >
        <ParleyMark className="absolute start-1/2 top-1/2 size-[46rem] max-w-none -translate-x-[42%] -translate-y-[46%] text-ink opacity-10 rtl:translate-x-[42%]" />
      </div>
    </div>
  )
}
