import { useLingui } from '@lingui/react/macro'
import type { ChannelId, ServerId, Uid } from '@parley/domain/ids'
import { isPrivate } from '@parley/domain/permissions/privateOverwrites'
import { openableChannels, useChannelTree } from '#features/channels'

/** Where it may be said who has joined: text channels that are not private, in reading order. */
export function useWelcomeChoices(
  serverId: ServerId,
  uid: Uid,
): readonly { value: ChannelId | null; label: string }[] {
  const { t } = useLingui()
  const open = openableChannels(useChannelTree(serverId, uid) ?? []).filter(
    (channel) => channel.type === 'text' && !isPrivate(channel, serverId),
  )
  return [
    { value: null, label: t`Nowhere` },
    ...open.map(({ id, name }) => ({ value: id, label: `#${name}` })),
  ]
}
