import type { ChannelId, ServerId } from '@parley/domain/ids'
import { lazy, Suspense } from 'react'
import { useParams } from 'react-router'
import { listedChannels, useChannelTree } from '#features/channels'
import { useMe } from '../shell/SignedInContext'
import { NoAccess } from './NoAccess'
import { NotFoundPage } from './NotFoundPage'
import { OwnEyes } from './OwnEyes'
import { placeFrom } from './placeFrom'
import { useEntry } from './useEntry'
import { useLeaveOnRemoval } from './useLeaveOnRemoval'

const Sections = lazy(async () => ({ default: (await import('../serverSettings')).ChannelSettingsSections }))

export function ChannelSettingsRoute() {
  const { serverId, channelId } = useParams()
  const place = placeFrom({ serverId, channelId })
  if (!place || place.channelId === null) return <NotFoundPage />
  return (
    <OwnEyes serverId={place.serverId}>
      <ChannelSettings serverId={place.serverId} channelId={place.channelId} />
    </OwnEyes>
  )
}

function ChannelSettings({ serverId, channelId }: { serverId: ServerId; channelId: ChannelId }) {
  const { uid } = useMe()
  const { section } = useParams()
  const entry = useEntry(serverId, uid)
  const groups = useChannelTree(serverId, uid)
  useLeaveOnRemoval(serverId, uid)

  if (entry === 'none' || entry === 'suspended' || entry === 'failed') return <NoAccess />
  if (!groups) return null
  const channels = listedChannels(groups)
  const channel = channels.find(({ id }) => id === channelId)
  if (!channel || (section !== 'permissions' && section !== 'check')) return <NotFoundPage />
  return (
    <Suspense>
      <Sections serverId={serverId} channel={channel} channels={channels} section={section} uid={uid} />
    </Suspense>
  )
}
