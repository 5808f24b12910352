import type { ChannelId, ServerId, Uid } from '@parley/domain/ids'
import { useEffect, useMemo } from 'react'
import { deleteTyping, updateTyping } from '#backend/typing'
import { type TypingNotice, typingNotice } from './typingNotice'

/** A notice is a courtesy: nothing is said when one is lost. */
const ignore = () => undefined

/** Tells the others in this channel that this person types; leaving the channel takes it back. */
export function useTypingNotice(serverId: ServerId, channelId: ChannelId, ownUid: Uid): TypingNotice {
  const notice = useMemo(
    () =>
      typingNotice({
        update: () => void updateTyping(serverId, channelId, ownUid).catch(ignore),
        remove: () => void deleteTyping(serverId, channelId, ownUid).catch(ignore),
      }),
    [serverId, channelId, ownUid],
  )
  useEffect(() => () => notice.stop(), [notice])
  return notice
}
