import { useParams } from 'react-router'
import { LazyMemberList } from '#features/members'
import { InvitePauseBanner, Warnings } from '#features/moderation'
import { useMediaQuery } from '#lib/useMediaQuery'
import { Frame } from '../shell/Frame'
import { useIsMemberListOpen } from '../shell/memberListOpen'
import { useServerShortcuts } from '../shell/useServerShortcuts'
import { NoServerSidebar } from '../shell/NoServerSidebar'
import { useMe } from '../shell/SignedInContext'
import { NoAccess } from './NoAccess'
import { type Place, placeFrom } from './placeFrom'
import { ServerMain } from './ServerMain'
import { ServerSidebar } from './ServerSidebar'
import { useEntry } from './useEntry'
import { useOpenChannel } from './useOpenChannel'
import { useLeaveClosedChannel } from './useLeaveClosedChannel'
import { useLeaveOnRemoval } from './useLeaveOnRemoval'
import { LazyViewBanner } from './LazyViewBanner'

export function ServerPage() {
  const place = placeFrom(useParams())
  if (!place) return <Frame serverId={null} sidebar={<NoServerSidebar />} main={<NoAccess />} />
  return <ServerFrame place={place} />
}

function ServerFrame({ place }: { place: Place }) {
  const { serverId, channelId } = place
  const me = useMe()
  const entry = useEntry(serverId, me.uid)
  const channel = useOpenChannel(place, me.uid)
  const isDesktop = useMediaQuery('(min-width: 1024px)')
  const isMemberListOpen = useIsMemberListOpen()
  useLeaveOnRemoval(serverId, me.uid)
  useLeaveClosedChannel(place, me.uid)
  useServerShortcuts(place, me.uid)

  const isConversation = entry === 'member' && channelId !== null && channel !== null
  const hasAside = isConversation && (isMemberListOpen || !isDesktop)
  return (
    <Frame
      serverId={serverId}
      sidebar={entry === 'none' ? <NoServerSidebar /> : <ServerSidebar place={place} />}
      main={
        <>
          <InvitePauseBanner serverId={serverId} me={me.uid} />
          <LazyViewBanner serverId={serverId} />
          <ServerMain place={place} />
          {entry === 'member' && <Warnings key={serverId} serverId={serverId} uid={me.uid} />}
        </>
      }
      aside={hasAside ? <LazyMemberList serverId={serverId} /> : undefined}
    />
  )
}
