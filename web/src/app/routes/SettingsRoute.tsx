import { useEffect } from 'react'
import { useParams } from 'react-router'
import { settleSends, useUnsentCount } from '#features/messages'
import { SettingsPage } from '#features/settings'
import { type SettingsSection, urls } from '#lib/urls'
import { lastChannelIn, lastServer } from '../lastPlace'
import { useMe } from '../shell/SignedInContext'
import { NotFoundPage } from './NotFoundPage'

const sections: readonly SettingsSection[] = ['account', 'appearance']

export function SettingsRoute() {
  const me = useMe()
  const unsentCount = useUnsentCount(me.uid)
  useEffect(() => void settleSends(), [])
  const { section } = useParams()
  const known = sections.find((candidate) => candidate === section)
  if (!known) return <NotFoundPage />
  return <SettingsPage me={me} section={known} unsentCount={unsentCount} closeUrl={placeToReturnTo()} />
}

function placeToReturnTo(): string {
  const serverId = lastServer()
  if (!serverId) return urls.home()
  const channelId = lastChannelIn(serverId)
  return channelId ? urls.channel(serverId, channelId) : urls.server(serverId)
}
