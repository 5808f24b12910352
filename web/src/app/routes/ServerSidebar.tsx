import type { Channel } from '@parley/domain/schema/server'
import { useState } from 'react'
import { useNavigate } from 'react-router'
import {
  ChannelList,
  ChannelListSkeleton,
  LazyCreateCategoryDialog,
  openableChannels,
  useChannelTree,
} from '#features/channels'
import { InviteButton, LazyInviteDialog } from '#features/invites'
import { usePermissionsIn, useServer } from '#features/servers'
import { SwitcherButton } from '#features/switcher'
import { useUnreadChannels } from '#features/unread'
import { urls } from '#lib/urls'
import { useMe } from '../shell/SignedInContext'
import type { Place } from './placeFrom'
import { ServerHeading } from './ServerHeading'

export function ServerSidebar({ place: { serverId, channelId } }: { place: Place }) {
  const { uid } = useMe()
  const navigate = useNavigate()
  const server = useServer(serverId).data
  const groups = useChannelTree(serverId, uid)
  const permissionsIn = usePermissionsIn(serverId, uid)
  const unread = useUnreadChannels(serverId, uid)
  const [isCreatingCategory, setIsCreatingCategory] = useState(false)
  const [inviteTo, setInviteTo] = useState<Channel>()
  const [isInviting, setIsInviting] = useState(false)
  if (!server || !groups) return <ChannelListSkeleton />

  const inviting = openableChannels(groups).filter((channel) => permissionsIn(channel).has('createInvite'))
  const hereOrFirst = inviting.find(({ id }) => id === channelId) ?? inviting[0]
  const invite = (channel: Channel) => {
    setInviteTo(channel)
    setIsInviting(true)
  }
  return (
    <>
      <ChannelList
        serverId={serverId}
        heading={
          <ServerHeading
            server={server}
            isOwner={server.ownerId === uid}
            permissions={permissionsIn()}
            onInvite={hereOrFirst && (() => invite(hereOrFirst))}
            onCreateCategory={() => setIsCreatingCategory(true)}
          />
        }
        rowAction={(channel) =>
          inviting.includes(channel) && (
            <InviteButton channelName={channel.name} onClick={() => invite(channel)} />
          )
        }
        top={<SwitcherButton />}
        uid={uid}
        groups={groups}
        activeChannelId={channelId}
        isUnread={(id) => unread.has(id)}
        canManage={(place) => permissionsIn(place).has('manageChannels')}
        canPurge={(channel) => permissionsIn(channel).has('manageMessages')}
        onCreated={(id) => void navigate(urls.channel(serverId, id))}
        onCreateCategory={() => setIsCreatingCategory(true)}
      />
      <LazyCreateCategoryDialog
        serverId={serverId}
        uid={uid}
        isOpen={isCreatingCategory}
        onOpenChange={setIsCreatingCategory}
      />
      <LazyInviteDialog
        serverId={serverId}
        serverName={server.name}
        me={uid}
        channel={inviteTo}
        isOpen={isInviting}
        onOpenChange={setIsInviting}
      />
    </>
  )
}
