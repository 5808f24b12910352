import { Trans } from '@lingui/react/macro'

/** Where this person had stopped reading. */
export function NewDivider() {
  return (
    <div className="flex items-center gap-2 px-4 pt-3 text-accent-ink" role="separator">
      <span className="h-px flex-1 bg-accent" aria-hidden="true" />
      <span className="rounded-sm bg-accent px-1.5 text-xs font-semibold tracking-wide text-on-accent uppercase">
        <Trans>New</Trans>
      </span>
    </div>
  )
}
