import { Trans } from '@lingui/react/macro'

/** The keyboard's way past the rail and the list. */
export function SkipLink() {
  return (
    <a
      href="#main"
      className="sr-only z-50 rounded-control bg-surface-3 px-4 py-2 text-ink shadow-float focus:not-sr-only focus:absolute focus:start-2 focus:top-2"
    >
      <Trans>Skip to the conversation</Trans>
    </a>
  )
}
