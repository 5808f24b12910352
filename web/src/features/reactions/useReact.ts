import { useLingui } from '@lingui/react/macro'
import type { MessageId, Uid } from '@parley/domain/ids'
import { useMemo } from 'react'
import { describeError, toAppError } from '#backend/errors'
import type { ReactionPlace } from '#backend/reactions'
import { noteEmojiUse, openEmojiPicker } from '#features/emoji'
import { showToast } from '#ui/showToast'

/** How somebody reacts to the messages of a channel. */
export function useReact({ serverId, channelId }: Omit<ReactionPlace, 'messageId'>, uid: Uid) {
  const { t } = useLingui()
  return useMemo(() => {
    const onRefused = (error: unknown) => {
      const reason = describeError(toAppError(error))
      showToast({ title: t`Your reaction was not saved. ${reason}` })
    }
    // Like the bar itself it comes after the first screen.
    const ask = (messageId: MessageId, emoji: string, isWanted: boolean) =>
      void import('./wishes').then(
        ({ wish }) => wish({ serverId, channelId, messageId }, uid, emoji, { isWanted, onRefused }),
        onRefused,
      )
    return {
      put(messageId: MessageId, emoji: string, isWanted = true) {
        if (isWanted) noteEmojiUse(emoji)
        ask(messageId, emoji, isWanted)
      },
      /** From all there are, beside the anchor. */
      pick: (messageId: MessageId, anchor: Element | null) =>
        openEmojiPicker({
          anchor,
          label: t`Add reaction`,
          onChoose: (emoji) => ask(messageId, emoji, true),
        }),
    }
  }, [serverId, channelId, uid, t])
}
