import { useLingui } from '@lingui/react/macro'
import type { ChannelId, ServerId } from '@parley/domain/ids'
import { lazy, Suspense, useState } from 'react'
import { useNavigate, useParams } from 'react-router'
import { listedChannels, useChannelTree } from '#features/channels'
import { urls } from '#lib/urls'
import { useMe } from '../shell/SignedInContext'
import { NoAccess } from './NoAccess'
import { NotFoundPage } from './NotFoundPage'
import { OwnEyes } from './OwnEyes'
import { placeFrom } from './placeFrom'
import { useEntry } from './useEntry'
import { useLeaveOnRemoval } from './useLeaveOnRemoval'

const page = () => import('../serverSettings')
const SettingsFrame = lazy(async () => ({ default: (await page()).SettingsFrame }))
const ChannelPermissions = lazy(async () => ({ default: (await page()).ChannelPermissions }))
const CheckPerson = lazy(async () => ({ default: (await page()).CheckPerson }))

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
  const { t } = useLingui()
  const { uid } = useMe()
  const { section, targetId } = useParams()
  const navigate = useNavigate()
  const entry = useEntry(serverId, uid)
  const groups = useChannelTree(serverId, uid)
  const [isDirty, setIsDirty] = useState(false)
  const [heldCount, setHeldCount] = useState(0)
  if (!isDirty && heldCount > 0) setHeldCount(0)
  useLeaveOnRemoval(serverId, uid)

  if (entry === 'none' || entry === 'suspended' || entry === 'failed') return <NoAccess />
  if (!groups) return null
  const channels = listedChannels(groups)
  const channel = channels.find(({ id }) => id === channelId)
  if (!channel || (section !== 'permissions' && section !== 'check')) return <NotFoundPage />
  // A heading is no place to go back to.
  const back = channel.type === 'category' ? urls.server(serverId) : urls.channel(serverId, channelId)
  return (
    <Suspense>
      <SettingsFrame
        label={t`Settings of ${channel.name}`}
        closeLabel={t`Close settings`}
        sections={[
          { to: urls.channelPermissions(serverId, channelId), label: t`Permissions` },
          { to: urls.channelCheck(serverId, channelId), label: t`Check a person` },
        ]}
        onClose={() => void navigate(back)}
        isHeld={isDirty}
        onHeld={() => setHeldCount(heldCount + 1)}
      >
        {section === 'check' ? (
          <CheckPerson serverId={serverId} me={uid} channel={channel} personId={targetId} />
        ) : (
          <ChannelPermissions
            serverId={serverId}
            me={uid}
            channel={channel}
            category={channels.find(({ id }) => id === channel.parentId) ?? null}
            targetId={targetId}
            onDirtyChange={setIsDirty}
            heldCount={heldCount}
          />
        )}
      </SettingsFrame>
    </Suspense>
  )
}
