import type { ChannelId, MessageId, ServerId } from '@parley/domain/ids'
import { useEffect, useState } from 'react'
import { getMessage } from '#backend/messages'

/** A linked message. Another object each time that somebody goes there, for they may want to go there again. */
export type Target = { readonly id: MessageId }

type MissingTargetOptions = {
  serverId: ServerId
  channelId: ChannelId
  target: Target | null
  /** Whether an open page holds it; null while that cannot be said for certain. */
  isLoaded: boolean | null
  onFound: (atMs: number) => void
}

/**
 * Finds where a linked message stands that no open page holds; answers with its id where it does not stand any more.
 * Once per link: whoever has been there may scroll away until its page is let go.
 */
export function useMissingTarget(options: MissingTargetOptions): MessageId | null {
  const { serverId, channelId, target, isLoaded, onFound } = options
  const [settled, setSettled] = useState<{ target: Target; isMissing: boolean } | null>(null)
  const isSettled = target === null || settled?.target === target
  if (isLoaded && !isSettled) setSettled({ target, isMissing: false })

  useEffect(() => {
    if (isSettled || isLoaded !== false) return
    let isCurrent = true
    const settle = (isMissing: boolean) => setSettled({ target, isMissing })
    getMessage(serverId, channelId, target.id).then(
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
  }, [serverId, channelId, target, isSettled, isLoaded, onFound])

  return settled?.isMissing ? settled.target.id : null
}
