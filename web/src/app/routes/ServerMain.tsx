import { useLingui } from '@lingui/react/macro'
import { Button } from '#ui/Button'
import { LockedDoor } from '#ui/drawings/LockedDoor'
import { EmptyState } from '#ui/EmptyState'
import { ErrorState } from '#ui/ErrorState'
import { describeError } from '#backend/errors'
import { useAccess } from '#features/servers'
import { CenteredPage } from '../shell/CenteredPage'
import { useMe } from '../shell/SignedInContext'
import { ChannelMain } from './ChannelMain'
import { ChannelRedirect } from './ChannelRedirect'
import { ConversationSkeleton } from './ConversationSkeleton'
import { NoAccess } from './NoAccess'
import type { Place } from './placeFrom'
import { useEntry } from './useEntry'
import { useOpenChannel } from './useOpenChannel'

/** What stands in the middle: the conversation, or why there is none. */
export function ServerMain({ place }: { place: Place }) {
  const { uid } = useMe()
  const entry = useEntry(place.serverId, uid)
  const channel = useOpenChannel(place, uid)
  switch (entry) {
    case 'loading':
      return <ConversationSkeleton />
    case 'failed':
      return <ServerFailed place={place} />
    case 'none':
      return <NoAccess />
    case 'suspended':
      return <Suspended />
    case 'member':
      if (place.channelId === null) return <ChannelRedirect serverId={place.serverId} />
      if (channel === undefined) return <ConversationSkeleton />
      if (channel === null) return <NoAccess />
      return <ChannelMain channel={channel} place={place} />
  }
}

function ServerFailed({ place }: { place: Place }) {
  const { t } = useLingui()
  const { uid } = useMe()
  const { error, refetch } = useAccess(place.serverId, uid)
  return (
    <CenteredPage>
      <ErrorState
        title={t`This server could not be loaded`}
        body={describeError(error)}
        action={<Button onClick={() => void refetch()}>{t`Try again`}</Button>}
      />
    </CenteredPage>
  )
}

function Suspended() {
  const { t } = useLingui()
  return (
    <CenteredPage>
      <EmptyState
        drawing={<LockedDoor />}
        title={t`This account is suspended`}
        body={t`Servers stay closed to it until the suspension is lifted.`}
      />
    </CenteredPage>
  )
}
