import type { ChannelId, ServerId, Uid } from '@parley/domain/ids'
import type { Millis } from '@parley/domain/schema/common'
import type { Channel } from '@parley/domain/schema/server'
import { useState } from 'react'
import { useAccess, useEyes, usePermissions } from '#features/servers'

type Place = { serverId: ServerId; uid: Uid; channel: Channel }

/**
 * From when on somebody reads a channel: null for all of it, undefined until that is known. To ask for more than one
 * may read would be refused as a whole. Once known it stays while the channel is open: whoever loses sight of it is
 * led away, and nothing else is asked for meanwhile.
 */
export function useReadableSince({ serverId, uid, channel }: Place): Millis | null | undefined {
  const permissions = usePermissions({ serverId, uid, channel })
  const access = useAccess(serverId, uid).data
  const eyes = useEyes(serverId)
  const joinedAt = eyes === 'own' ? access?.joinedAt : eyes?.joinedAt
  const [known, setKnown] = useState<{ channelId: ChannelId; sinceMs: Millis | null }>()
  if (joinedAt !== undefined && permissions.has('viewChannel')) {
    const sinceMs = permissions.has('readMessageHistory') ? null : joinedAt
    if (known?.channelId !== channel.id || known.sinceMs !== sinceMs) {
      setKnown({ channelId: channel.id, sinceMs })
    }
    return sinceMs
  }
  return known?.channelId === channel.id ? known.sinceMs : undefined
}
