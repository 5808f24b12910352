import type { ServerId } from '@parley/domain/ids'
import { useState } from 'react'
import { useNavigate } from 'react-router'
import { LazyCreateServerDialog, ServerRail } from '#features/servers'
import { urls } from '#lib/urls'
import { OwnCorner } from './OwnCorner'
import { useMe } from './SignedInContext'

export function Rail({ activeServerId }: { activeServerId: ServerId | null }) {
  const me = useMe()
  const navigate = useNavigate()
  const [isCreating, setIsCreating] = useState(false)
  return (
    <>
      <ServerRail
        activeServerId={activeServerId}
        uid={me.uid}
        onCreate={() => setIsCreating(true)}
        footer={<OwnCorner uid={me.uid} />}
      />
      <LazyCreateServerDialog
        isOpen={isCreating}
        onOpenChange={setIsCreating}
        onCreated={({ serverId, channelId }) => {
          setIsCreating(false)
          void navigate(urls.channel(serverId, channelId))
        }}
      />
    </>
  )
}
