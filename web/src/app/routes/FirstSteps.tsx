import { Trans } from '@lingui/react/macro'
import type { ReactNode } from 'react'
import { Link } from 'react-router'
import { urls } from '#lib/urls'

export function FirstSteps() {
  return (
    <ol className="mx-auto flex max-w-100 flex-col gap-3 px-6 text-ink-muted">
      <Step number={1}>
        <Link to={urls.settings('account')} className="text-link hover:underline">
          <Trans>Say who you are</Trans>
        </Link>
        <Trans>: the name that others see.</Trans>
      </Step>
      <Step number={2}>
        <Trans>Create a server, or join one with the link that a friend sent you.</Trans>
      </Step>
      <Step number={3}>
        <Trans>Say hello.</Trans>
      </Step>
    </ol>
  )
}

function Step({ number, children }: { number: number; children: ReactNode }) {
  return (
    <li className="flex gap-3">
      <span
        aria-hidden
        className="grid size-6 shrink-0 place-items-center rounded-full border border-line-strong text-ink text-sm tabular-nums"
      >
        {number}
      </span>
      <span>{children}</span>
    </li>
  )
}
