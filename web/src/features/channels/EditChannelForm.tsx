import { useLingui } from '@lingui/react/macro'
import { asRoleId, asUid, type ServerId, type Uid } from '@parley/domain/ids'
import { limits } from '@parley/domain/limits'
import { privateTo as readPrivateTo } from '@parley/domain/permissions/privateOverwrites'
import { type Channel, normaliseChannelName } from '@parley/domain/schema/server'
import { useState } from 'react'
import { mintRequestId } from '#backend/callables'
import { updateChannel } from '#backend/channelCalls'
import { SlowModeField } from '#features/moderation'
import { usePermissionsIn } from '#features/servers'
import { TextArea } from '#ui/TextArea'
import { ChannelForm, type ChannelWish } from './ChannelForm'
import type { ChannelGroup } from './channelTree'
import type { PrivateTo } from './PrivacyFields'

type Props = {
  id: string
  serverId: ServerId
  uid: Uid
  groups: readonly ChannelGroup[]
  channel: Channel
  onBusyChange: (isBusy: boolean) => void
  onSaved: () => void
}

/** Starts from the channel as it was when the dialog opened: what somebody else changes meanwhile overwrites nothing. */
export function EditChannelForm({ serverId, uid, groups, channel, onSaved, ...form }: Props) {
  const { t } = useLingui()
  const [before] = useState(channel)
  const [privateBefore] = useState(() => privacyOf(channel, serverId, uid))
  const [topic, setTopic] = useState(before.topic)
  const [slowModeSeconds, setSlowModeSeconds] = useState(before.slowModeSeconds)
  const maySetPrivacy = usePermissionsIn(serverId, uid)(before).has('manageRoles')
  const isCategory = before.type === 'category'

  const topicLength = topic.trim().length
  const excess = topicLength - limits.channelTopicMax

  async function save({ name, privateTo }: ChannelWish) {
    const change = {
      ...(normaliseChannelName(name, before.type) !== before.name && { name }),
      ...(topic.trim() !== before.topic && { topic }),
      ...(slowModeSeconds !== before.slowModeSeconds && { slowModeSeconds }),
      ...(!areSame(privateTo, privateBefore) && { privateTo }),
    }
    // A new id each time: what is sent may have changed since the last try, and saving twice does no harm.
    const call = { requestId: mintRequestId(), serverId, channelId: before.id }
    if (Object.keys(change).length > 0) await updateChannel({ ...call, ...change })
    onSaved()
  }

  return (
    <ChannelForm
      {...form}
      serverId={serverId}
      uid={uid}
      type={before.type}
      initial={{ name: before.name, privateTo: privateBefore }}
      category={groups.find(({ category }) => category?.id === before.parentId)?.category ?? null}
      privacy={
        maySetPrivacy ? (isCategory ? { note: t`Channels that it holds stay as they are.` } : {}) : undefined
      }
      isHeld={excess > 0}
      onSubmit={save}
    >
      {() =>
        !isCategory && (
          <>
            <TextArea
              label={t`Topic`}
              hint={t`${topicLength} of ${limits.channelTopicMax} characters`}
              error={excess > 0 ? t`This is ${excess} characters too long.` : undefined}
              value={topic}
              onChange={(event) => setTopic(event.target.value)}
              rows={4}
            />
            <SlowModeField
              value={slowModeSeconds}
              onChange={setSlowModeSeconds}
              initial={before.slowModeSeconds}
            />
          </>
        )
      }
    </ChannelForm>
  )
}

/** Without whoever edits: they are let in anyway, and not offered to themselves. */
function privacyOf(channel: Channel, serverId: ServerId, uid: Uid): PrivateTo | null {
  const chosen = readPrivateTo(channel, serverId)
  if (!chosen) return null
  return {
    roles: chosen.roles.map(asRoleId),
    members: chosen.members.map(asUid).filter((id) => id !== uid),
  }
}

function areSame(one: PrivateTo | null, other: PrivateTo | null): boolean {
  if (!one || !other) return one === other
  const text = ({ roles, members }: PrivateTo) => JSON.stringify([roles.toSorted(), members.toSorted()])
  return text(one) === text(other)
}
