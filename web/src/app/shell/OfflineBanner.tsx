import { Trans } from '@lingui/react/macro'
import { Banner } from '#ui/Banner'
import { useIsOnline } from './useIsOnline'

export function OfflineBanner() {
  if (useIsOnline()) return null
  return (
    <Banner tone="warning">
      <Trans>You are offline. You can read and write; messages are sent when you are connected again.</Trans>
    </Banner>
  )
}
