import { Trans } from '@lingui/react/macro'
import { useEffect } from 'react'
import { type Known, prepareProviders } from '#backend/providers'
import { type ProviderId, providerIds } from '#backend/waysIn'
import { Button } from '#ui/Button'
import { Divider } from '#ui/Divider'
import { FormError } from '#ui/FormError'
import { ProviderMark } from './ProviderMark'
import { ProviderStandIn } from './ProviderStandIn'
import { providerNames } from './providerNames'
import { useProviderSignIn } from './useProviderSignIn'

type ProviderButtonsProps = {
  /** Somebody whose address has an account already. */
  onKnown: (account: Known) => void
}

/** The ways in through other sites, below a form that has its own. What went wrong stands beside them. */
export function ProviderButtons({ onKnown }: ProviderButtonsProps) {
  const { busyWith, problem, start } = useProviderSignIn(onKnown)
  useEffect(prepareProviders, [])
  return (
    <div className="flex flex-col gap-3">
      <Divider>
        <Trans>or</Trans>
      </Divider>
      {providerIds.map((id) => (
        <ProviderButton key={id} id={id} isBusy={busyWith === id} onClick={() => start(id)} />
      ))}
      <FormError>{problem}</FormError>
      <ProviderStandIn />
    </div>
  )
}

type ProviderButtonProps = { id: ProviderId; isBusy: boolean; onClick: () => void }

function ProviderButton({ id, isBusy, onClick }: ProviderButtonProps) {
  const name = providerNames[id]
  return (
    <Button isBusy={isBusy} onClick={onClick}>
      <ProviderMark id={id} />
      <Trans>Continue with {name}</Trans>
    </Button>
  )
}
