import { Trans, useLingui } from '@lingui/react/macro'
import type { ServerId } from '@parley/domain/ids'
import { Navigate, useLocation } from 'react-router'
import { firstChannel, openableChannels, useChannelTree } from '#features/channels'
import { urls } from '#lib/urls'
import { EmptyChannel } from '#ui/drawings/EmptyChannel'
import { EmptyState } from '#ui/EmptyState'
import { lastChannelIn } from '../lastPlace'
import { CenteredPage } from '../shell/CenteredPage'
import { useMe } from '../shell/SignedInContext'
import { ConversationSkeleton } from './ConversationSkeleton'

/** A server without a channel in the address: on to the last one that was open there, else the first. */
export function ChannelRedirect({ serverId }: { serverId: ServerId }) {
  const { t } = useLingui()
  const { uid } = useMe()
  // Says which pane a phone shows after the step.
  const state: unknown = useLocation().state
  const groups = useChannelTree(serverId, uid)
  if (!groups) return <ConversationSkeleton />

  const last = lastChannelIn(serverId)
  const channel = openableChannels(groups).find((candidate) => candidate.id === last) ?? firstChannel(groups)
  if (channel) return <Navigate to={urls.channel(serverId, channel.id)} state={state} replace />
  return (
    <CenteredPage>
      <EmptyState
        drawing={<EmptyChannel />}
        title={t`No channels yet`}
        body={<Trans>When there is a channel that you may see, it appears in the list.</Trans>}
      />
    </CenteredPage>
  )
}
