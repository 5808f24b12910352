import { useLingui } from '@lingui/react/macro'
import type { AppError } from '@parley/domain/errors'
import type { ChannelId, MessageId, ServerId } from '@parley/domain/ids'
import { timings } from '@parley/domain/limits'
import { useEffect, useMemo } from 'react'
import { describeError } from '#backend/errors'
import { urls } from '#lib/urls'
import { showToast } from '#ui/showToast'
import { deleteMessage, resumeDeletions } from './deleteMessage'
import { editMessage } from './editMessage'

/** What a person does to messages, with the sentences that answer. */
export function useMessageCommands(serverId: ServerId, channelId: ChannelId) {
  const { t } = useLingui()
  const commands = useMemo(() => {
    const copy = (text: string, done: string) => {
      navigator.clipboard.writeText(text).then(
        () => showToast({ title: done }),
        () => showToast({ title: t`The browser did not allow copying.` }),
      )
    }
    const onRefused = (error: AppError) => {
      const reason = describeError(error)
      showToast({ title: t`The message was not deleted. ${reason}` })
    }
    return {
      onRefused,
      copyText: (text: string) => copy(text, t`Text copied`),
      copyLink: (id: MessageId) =>
        copy(new URL(urls.message(serverId, channelId, id), location.origin).href, t`Link copied`),
      remove(id: MessageId, isOwn: boolean) {
        const deletion = deleteMessage({ serverId, channelId, id, isOwn }, onRefused)
        showToast({
          title: t`Message deleted`,
          action: { label: t`Undo`, onSelect: () => deletion.undo() },
          durationMs: timings.deleteUndoMs,
        })
      },
      edit(id: MessageId, change: { rawText: string; isHeld: boolean }) {
        const edited = editMessage(serverId, channelId, id, change)
        if (!edited.ok) return
        const { text, saved } = edited.value
        void saved.then((result) => {
          if (result.ok) return
          const reason = describeError(result.error)
          // Stays until it is closed: it holds the only copy of what was typed.
          showToast({
            title: t`The edit was not saved. ${reason}`,
            action: { label: t`Copy text`, onSelect: () => copy(text, t`Text copied`) },
            durationMs: 0,
          })
        })
      },
    }
  }, [serverId, channelId, t])

  useEffect(() => resumeDeletions(commands.onRefused), [commands])
  return commands
}
