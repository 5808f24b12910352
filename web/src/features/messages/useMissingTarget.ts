import type { ChannelId, MessageId, ServerId } from '@parley/domain/ids'
import { useEffect, useState } from 'react'
import { getMessage } from '#backend/messages'

type MissingTargetOptions = {
  serverId: ServerId
  channelId: ChannelId
  /** A linked message that no open page holds. */
  targetId: MessageId | null
  onFound: (atMs: number) => void
}

/** Finds where a linked message stands; answers with its id where it does not stand any more. Asks once per link. */
export function useMissingTarget(options: MissingTargetOptions): MessageId | null {
  const { serverId, channelId, targetId, onFound } = options
  const [settled, setSettled] = useState<{ id: MessageId; isMissing: boolean } | null>(null)

  useEffect(() => {
    if (targetId === null || settled?.id === targetId) return
    let isCurrent = true
    const settle = (isMissing: boolean) => setSettled({ id: targetId, isMissing })
    getMessage(serverId, channelId, targetId).then(
      (message) => {
        if (!isCurrent) return
        settle(message === null)
        if (message) onFound(message.createdAt)
      },
      () => isCurrent && settle(true),
    )
    return () => {
      isCurrent = false
    }
  }, [serverId, channelId, targetId, settled, onFound])

  return settled?.isMissing ? settled.id : null
}
