import { Trans } from '@lingui/react/macro'
import { useEffect } from 'react'
import { prepareProviders, reloadWaysIn } from '#backend/providers'
import { providerIds } from '#backend/waysIn'
import { ProviderStandIn, type SignedIn } from '#features/auth'
import { PasswordRow } from './PasswordRow'
import { ProviderRow } from './ProviderRow'

/** How one can log in, and one of them stays always. */
export function WaysInSection({ me }: { me: SignedIn }) {
  useEffect(() => {
    prepareProviders()
    // Without a network the list is as it was last known.
    reloadWaysIn().catch(() => undefined)
  }, [])
  return (
    <section aria-labelledby="ways-in" className="flex flex-col gap-3">
      <div>
        <h2 id="ways-in" className="font-medium text-base text-ink">
          <Trans>Ways to log in</Trans>
        </h2>
        <p className="mt-1 text-ink-muted text-sm">
          <Trans>Each of them opens this account.</Trans>
        </p>
      </div>
      <ul className="flex flex-col divide-y divide-line rounded-card border border-line bg-surface-3">
        <PasswordRow me={me} />
        {providerIds.map((id) => (
          <ProviderRow key={id} id={id} me={me} />
        ))}
      </ul>
      <ProviderStandIn />
    </section>
  )
}
