import { Trans } from '@lingui/react/macro'
import { Link } from 'react-router'
import { urls } from '#lib/urls'
import { buttonClass } from '#ui/buttonClass'
import { ParleyMark } from '#ui/ParleyMark'
import { DemoFragment } from './DemoFragment'
import { lookUrl } from './lookUrl'

/** One sentence on paper, and beside it the room itself, already in use. */
export function LandingPage() {
  return (
    <div className="grid min-h-dvh grid-cols-[minmax(0,1fr)] max-lg:grid-rows-[1fr_auto] lg:grid-cols-[minmax(26rem,35rem)_minmax(0,1fr)]">
      <main className="flex flex-col justify-between gap-12 bg-surface-1 px-6 py-8 sm:px-12 lg:px-14 lg:py-12">
        <p className="flex items-center gap-2 font-display text-xl font-semibold tracking-tight">
          <ParleyMark className="size-7" />
          Parley
        </p>
        <div className="max-w-lg">
          <h1 className="font-display text-[clamp(2.5rem,1.6rem+3.6vw,4.25rem)] leading-[1.02] font-semibold tracking-[-0.035em] text-balance">
            <Trans>A quiet room where many people talk</Trans>
          </h1>
          <p className="mt-5 max-w-md text-lg text-pretty text-ink-muted">
            <Trans>
              Channels for your community, and messages that arrive as they are sent. Free software that you
              can run yourselves.
            </Trans>
          </p>
          <div className="mt-8 flex flex-wrap gap-3">
            <Link to={urls.register()} className={buttonClass('primary')}>
              <Trans>Create account</Trans>
            </Link>
            <Link to={urls.logIn()} className={buttonClass('secondary')}>
              <Trans>Log in</Trans>
            </Link>
          </div>
          <p className="mt-5">
            <Link to={lookUrl()} className="text-link underline underline-offset-4">
              <Trans>Look around without an account</Trans>
            </Link>
          </p>
        </div>
        <p className="text-xs text-ink-faint max-lg:hidden">
          <Trans>The room beside this is the app itself.</Trans>
        </p>
      </main>
      <div className="h-140 border-line bg-surface-2 max-lg:border-t lg:sticky lg:top-0 lg:h-dvh lg:border-s">
        <DemoFragment />
      </div>
    </div>
  )
}
