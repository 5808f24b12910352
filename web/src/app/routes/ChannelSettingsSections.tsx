import { useLingui } from '@lingui/react/macro'
import type { ServerId, Uid } from '@parley/domain/ids'
import type { Channel } from '@parley/domain/schema/server'
import { useState } from 'react'
import { useNavigate, useParams } from 'react-router'
import { ChannelPermissions, CheckPerson } from '#features/roles'
import { urls } from '#lib/urls'
import { SettingsFrame } from '#ui/SettingsFrame'

type Props = {
  serverId: ServerId
  channel: Channel
  /** All that the reader is told of. */
  channels: readonly Channel[]
  section: 'permissions' | 'check'
  uid: Uid
}

/** The settings of a channel with the section that is open. */
export function ChannelSettingsSections({ serverId, channel, channels, section, uid }: Props) {
  const { t } = useLingui()
  const { targetId } = useParams()
  const navigate = useNavigate()
  const [isDirty, setIsDirty] = useState(false)
  const [heldCount, setHeldCount] = useState(0)
  if (!isDirty && heldCount > 0) setHeldCount(0)
  // A heading is no place to go back to.
  const back = channel.type === 'category' ? urls.server(serverId) : urls.channel(serverId, channel.id)
  return (
    <SettingsFrame
      label={t`Settings of ${channel.name}`}
      closeLabel={t`Close settings`}
      sections={[
        { to: urls.channelPermissions(serverId, channel.id), label: t`Permissions` },
        { to: urls.channelCheck(serverId, channel.id), label: t`Check a person` },
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
  )
}
