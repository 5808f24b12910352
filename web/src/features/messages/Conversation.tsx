import { Trans, useLingui } from '@lingui/react/macro'
import type { MessageId } from '@parley/domain/ids'
import { useCallback, useMemo, useRef, useState } from 'react'
import { useNavigate } from 'react-router'
import { describeError } from '#backend/errors'
import { Composer } from '#features/composer'
import { TypingIndicator, useTyping, useTypingNotice } from '#features/typing'
import { urls } from '#lib/urls'
import { Banner } from '#ui/Banner'
import { Button } from '#ui/Button'
import { ErrorState } from '#ui/ErrorState'
import { ChannelLoading } from './ChannelLoading'
import { ChannelMessages } from './ChannelMessages'
import type { ConversationProps } from './ConversationProps'
import { LazyReplyBar } from './LazyReplyBar'
import { sendMessage } from './sendMessage'
import { useChannelTimeline } from './useChannelTimeline'
import { useReply } from './useReply'

/** A channel's conversation, from its rows to its composer. Give it the channel as key: every channel starts afresh. */
export function Conversation(props: ConversationProps) {
  const { serverId, channelId, channelName, messageId: targetId, me, pace, authorOf } = props
  const { t } = useLingui()
  const navigate = useNavigate()
  const [isAtBottom, setIsAtBottom] = useState<boolean | null>(null)
  const [editedId, setEditedId] = useState<MessageId | null>(null)
  const [jumps, setJumps] = useState(0)
  const target = useMemo(() => (targetId === null ? null : { id: targetId, jumps }), [targetId, jumps])
  const [sentId, setSentId] = useState<MessageId | null>(null)
  const composerField = useRef<HTMLTextAreaElement>(null)
  const { rows, pages } = useChannelTimeline({
    serverId,
    channelId,
    ownUid: me,
    sinceMs: props.readableSinceMs,
    target,
    isAtBottom,
  })
  const reply = useReply({ serverId, channelId, rows })
  const typing = useTyping(serverId, channelId, me)
  const notice = useTypingNotice(serverId, channelId, me)

  const { jumpToPresent } = pages
  const goToPresent = useCallback(() => {
    jumpToPresent()
    // The address forgets the linked message, or a reload would go back to it.
    if (targetId !== null) void navigate(urls.channel(serverId, channelId), { replace: true })
  }, [jumpToPresent, navigate, serverId, channelId, targetId])

  const jumpTo = (id: MessageId) => {
    // There already, as the address says: whoever has scrolled on since then wants to go there again.
    if (id === targetId) setJumps(jumps + 1)
    else void navigate(urls.message(serverId, channelId, id))
  }
  const beginReply = (id: MessageId) => {
    reply.begin(id)
    composerField.current?.focus()
    // A menu keeps the focus to itself until it is closed.
    setTimeout(() => composerField.current?.focus())
  }

  const send = (text: string) => {
    const draft = { serverId, channelId, authorId: me, rawText: text, replyTo: reply.replyTo }
    const sent = sendMessage(draft, { isPaced: pace !== 'free', isHeld: props.isHeld })
    if (sent.ok) {
      notice.stop()
      reply.end()
      setSentId(sent.value)
      if (pages.hasNewer) goToPresent()
    }
    return sent
  }
  const editLast = () => {
    // The very last, also while it is on its way: opening the one before it would change the wrong message.
    const own = rows.findLast(
      (row) => row.kind === 'message' && row.type === 'text' && row.authorId === me && row.state !== 'failed',
    )
    if (own?.kind === 'message' && own.state === 'sent') setEditedId(own.key)
  }

  return (
    <div className="flex h-full min-h-0 flex-1 flex-col bg-surface-2">
      {targetId !== null && pages.missingTargetId === targetId && (
        <Banner tone="info">
          <Trans>The message of this link is not here any more.</Trans>
        </Banner>
      )}
      {pages.error && (
        <ErrorState
          title={t`Messages could not be loaded`}
          body={describeError(pages.error)}
          action={
            <Button onClick={pages.retry}>
              <Trans>Try again</Trans>
            </Button>
          }
        />
      )}
      {pages.isReady || (pages.error && rows.length > 0) ? (
        <ChannelMessages
          {...props}
          // A window of the past and the present are two lists: neither inherits where the other stood.
          key={pages.visit}
          rows={rows}
          pages={pages}
          target={target}
          sentId={sentId}
          editedId={editedId}
          onEdit={setEditedId}
          onReply={beginReply}
          onJump={jumpTo}
          composerField={composerField}
          onJumpToPresent={goToPresent}
          onAtBottomChange={setIsAtBottom}
        />
      ) : (
        !pages.error && <ChannelLoading />
      )}
      <TypingIndicator names={typing.map((uid) => authorOf(uid).name)} />
      <Composer
        channelId={channelId}
        channelName={channelName}
        canSend={props.canSend}
        reason={props.reason ?? t`You cannot send messages in this channel.`}
        isHeld={pace === 'held'}
        note={props.note}
        field={composerField}
        onSend={send}
        onText={(text) => notice.onText(text)}
        onEditLast={editLast}
        onCancelReply={reply.isReply ? reply.end : undefined}
        reply={
          reply.isReply && (
            <LazyReplyBar
              author={reply.original && authorOf(reply.original.authorId)}
              onCancel={() => {
                reply.end()
                composerField.current?.focus()
              }}
            />
          )
        }
      />
    </div>
  )
}
