import type { Uid } from '@parley/domain/ids'
import type { Channel } from '@parley/domain/schema/server'
import { useState } from 'react'
import { openableChannels, useChannelTree } from '#features/channels'
import type { Place } from './placeFrom'

type Listed = {
  /** The channel of the address. */
  channel: Channel | undefined
  /** The same as it was when it left the list, which its reader saw. */
  left: Channel | undefined
  /** The list is there, and it is not in it. */
  isAbsent: boolean
}

export function useListedChannel({ serverId, channelId }: Place, uid: Uid): Listed {
  const groups = useChannelTree(serverId, uid)
  const [seen, setSeen] = useState<Channel>()
  const channel = groups && openableChannels(groups).find((candidate) => candidate.id === channelId)
  if (channel && channel !== seen) setSeen(channel)
  const isAbsent = groups !== undefined && channel === undefined
  return { channel, left: isAbsent && seen?.id === channelId ? seen : undefined, isAbsent }
}
