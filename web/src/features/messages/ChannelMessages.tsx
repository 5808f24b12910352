import { Trans, useLingui } from '@lingui/react/macro'
import { AppError } from '@parley/domain/errors'
import type { MessageId } from '@parley/domain/ids'
import { lazy, type RefObject, Suspense, useEffect, useState } from 'react'
import { describeError } from '#backend/errors'
import { shortcutOf } from '#features/keyboard'
import { openPurge } from '#features/moderation'
import { LazyReactionBar, useReact } from '#features/reactions'
import { Button } from '#ui/Button'
import { LazyConfirmDialog } from '#ui/LazyConfirmDialog'
import { Answered } from './Answered'
import { ChannelBeginning } from './ChannelBeginning'
import type { ConversationProps } from './ConversationProps'
import { replyBar } from './LazyReplyBar'
import { MessageList } from './MessageList'
import { DayDivider } from './row/DayDivider'
import { JoinRow } from './row/JoinRow'
import { messageToolbar } from './row/LazyMessageToolbar'
import { LazyReturnedNote } from './row/LazyReturnedNote'
import type { MessageActions } from './row/MessageActions'
import { LazyMessageEditor, messageEditor } from './row/LazyMessageEditor'
import { MessageRow } from './row/MessageRow'
import { NewDivider } from './row/NewDivider'
import { discardSend, retrySend } from './sendMessage'
import { messageOf, type TimelineMessage, type TimelineRow } from './timeline'
import { useMessageCommands } from './useMessageCommands'
import type { useMessages } from './useMessages'
import type { Target } from './useMissingTarget'

type ChannelMessagesProps = ConversationProps & {
  rows: readonly TimelineRow[]
  pages: ReturnType<typeof useMessages>
  target: Target | null
  /** What was last sent from here. */
  sentId: MessageId | null
  editedId: MessageId | null
  onEdit: (id: MessageId | null) => void
  onReply: (id: MessageId) => void
  /** Somebody wants to see what a message answers. */
  onJump: (id: MessageId) => void
  composerField: RefObject<HTMLTextAreaElement | null>
  onJumpToPresent: () => void
  onAtBottomChange: (isAtBottom: boolean) => void
}

const messageMenu = () => import('./row/MessageMenu')
const MessageMenu = lazy(async () => ({ default: (await messageMenu()).MessageMenu }))

const rowShortcuts = [
  'replyToMessage',
  'reactToMessage',
  'editMessage',
  'copyMessage',
  'deleteMessage',
  'writeAgain',
] as const

/** The rows of a channel with what may be done to each. */
export function ChannelMessages(props: ChannelMessagesProps) {
  const {
    rows,
    pages,
    serverId,
    channelId,
    channelName,
    me,
    canSend,
    pace,
    canDelete,
    editedId,
    onEdit,
    onReport,
    composerField,
  } = props
  const { t } = useLingui()
  const commands = useMessageCommands(serverId, channelId)
  const reactions = useReact({ serverId, channelId }, me)
  const [emptiedId, setEmptiedId] = useState<MessageId | null>(null)

  // After the first paint, and before anybody can ask for it.
  useEffect(() => {
    for (const load of [messageMenu, messageToolbar, messageEditor, replyBar]) load().catch(() => undefined)
  }, [])

  const focusComposer = () => composerField.current?.focus()
  const endEdit = () => {
    onEdit(null)
    focusComposer()
  }

  const actionsOn = ({ key, type, authorId, text, state, held }: TimelineMessage): MessageActions => {
    const isSent = state === 'sent'
    const isOwn = authorId === me
    const isText = type === 'text'
    return {
      reply: isSent && type !== 'alert' && held === null && canSend ? () => props.onReply(key) : undefined,
      react:
        isSent && isText && held === null && props.mayReact === 'begin'
          ? { put: (emoji) => reactions.put(key, emoji), pick: (anchor) => reactions.pick(key, anchor) }
          : undefined,
      edit: isSent && isOwn && isText && canSend ? () => onEdit(key) : undefined,
      remove:
        isSent && (canDelete === 'all' || (canDelete === 'own' && isOwn))
          ? () => commands.remove(key, isOwn)
          : undefined,
      purge:
        isSent && canDelete === 'all'
          ? () => openPurge({ serverId, channel: { id: channelId, name: channelName }, anchorId: key })
          : undefined,
      copyText: type !== 'join' ? () => commands.copyText(text) : undefined,
      copyLink: isSent ? () => commands.copyLink(key) : undefined,
      report:
        onReport && isSent && isText && !isOwn ? () => onReport({ id: key, authorId, text }) : undefined,
    }
  }

  const onRowKey = (event: KeyboardEvent, id: MessageId): boolean => {
    const message = messageOf(rows, id)
    const shortcut = shortcutOf(event, rowShortcuts)
    if (!message || !shortcut) return false
    const { reply, react, edit, remove, copyText } = actionsOn(message)
    const act = {
      replyToMessage: reply,
      reactToMessage: react && (() => react.pick(document.activeElement)),
      editMessage: edit,
      copyMessage: copyText,
      deleteMessage: remove,
      writeAgain: focusComposer,
    }[shortcut]
    act?.()
    return act !== undefined
  }

  const reasonOf = ({ failure }: TimelineMessage) => {
    if (!failure) return t`It did not reach the server.`
    // Whoever may write, and was refused, has written too early.
    if (failure === 'forbidden' && canSend && pace !== 'free') return t`Slow mode held it back.`
    return describeError(new AppError(failure))
  }
  const failureOf = (row: TimelineMessage) => ({
    reason: reasonOf(row),
    actions: {
      retry:
        pace === 'held'
          ? undefined
          : () => retrySend(row.key, { isPaced: pace === 'paced', isHeld: props.isHeld }),
      copyText: () => commands.copyText(row.text),
      discard: () => discardSend(row.key),
    },
  })

  const noteOf = (row: TimelineMessage) => {
    if (row.foundBy !== null) {
      return (
        <p className="text-ink-muted text-sm">
          <Trans>Found by the rule “{row.foundBy}”.</Trans>
        </p>
      )
    }
    if (row.held === null || row.held === 'waits') return null
    return (
      <Suspense>
        <LazyReturnedNote returned={row.held} actions={actionsOn(row)} />
      </Suspense>
    )
  }

  const lineAbove = ({ replyTo }: TimelineMessage) =>
    replyTo === null
      ? undefined
      : (isTabStop: boolean) => (
          <Answered
            {...{ serverId, channelId, isTabStop }}
            id={replyTo}
            loaded={messageOf(rows, replyTo)}
            authorOf={props.authorOf}
            onJump={() => props.onJump(replyTo)}
          />
        )
  const reactionsOf = (row: TimelineMessage, isTabStop: boolean) =>
    row.state === 'sent' && (
      <LazyReactionBar
        place={{ serverId, channelId, messageId: row.key }}
        reactions={row.reactions}
        me={me}
        mayReact={row.held === null ? props.mayReact : 'look'}
        isTabStop={isTabStop}
        nameOf={(uid) => props.authorOf(uid).name}
        onReact={(emoji, isWanted) => reactions.put(row.key, emoji, isWanted)}
        onPick={(anchor) => reactions.pick(row.key, anchor)}
      />
    )

  return (
    <>
      <MessageList
        label={t`Messages in #${channelName}`}
        rows={rows}
        hasOlder={pages.hasOlder}
        hasNewer={pages.hasNewer}
        isFull={pages.isFull}
        onLoadOlder={pages.loadOlder}
        onLoadNewer={pages.loadNewer}
        target={props.target}
        sentKey={props.sentId}
        editedKey={editedId}
        ownUid={me}
        onRowKey={onRowKey}
        onJumpToPresent={props.onJumpToPresent}
        onAtBottomChange={props.onAtBottomChange}
        notice={<OlderNotice pages={pages} />}
        renderMenu={(id) => {
          const message = messageOf(rows, id)
          return (
            message && (
              <Suspense>
                <MessageMenu {...actionsOn(message)} />
              </Suspense>
            )
          )
        }}
        renderOther={(row) => {
          if (row.kind === 'day') return <DayDivider atMs={row.atMs} />
          if (row.kind === 'new') return <NewDivider />
          return (
            <ChannelBeginning
              {...{ channelName, topic: props.topic, canSend }}
              isEmpty={rows.length === 1}
              isCut={props.readableSinceMs !== null}
            />
          )
        }}
        renderMessage={(row, place) =>
          row.type === 'join' ? (
            <JoinRow
              {...place}
              messageId={row.key}
              author={props.authorOf(row.authorId)}
              onAuthor={(anchor) => props.onAuthor(row.authorId, anchor)}
              atMs={row.atMs}
              actions={actionsOn(row)}
            />
          ) : (
            <MessageRow
              {...place}
              author={props.authorOf(row.authorId)}
              onAuthor={(anchor) => props.onAuthor(row.authorId, anchor)}
              text={row.text}
              atMs={row.atMs}
              editedAtMs={row.editedAtMs}
              state={row.state}
              startsGroup={row.startsGroup}
              actions={actionsOn(row)}
              {...(row.state === 'failed' && { failed: failureOf(row) })}
              isWaiting={row.held === 'waits'}
              above={lineAbove(row)}
              below={(isTabStop) => (
                <>
                  {noteOf(row)}
                  {reactionsOf(row, isTabStop)}
                </>
              )}
              editor={
                row.key === editedId && (
                  <LazyMessageEditor
                    text={row.text}
                    onCancel={endEdit}
                    onEmpty={() => setEmptiedId(row.key)}
                    onSave={(text) => {
                      if (text !== row.text) commands.edit(row.key, { rawText: text, isHeld: props.isHeld })
                      endEdit()
                    }}
                  />
                )
              }
            />
          )
        }
      />
      <LazyConfirmDialog
        isOpen={emptiedId !== null}
        onOpenChange={(isOpen) => !isOpen && setEmptiedId(null)}
        title={t`Delete this message?`}
        body={t`Nothing is left of its text.`}
        confirmLabel={t`Delete message`}
        isDanger
        onConfirm={() => {
          if (emptiedId) commands.remove(emptiedId, true)
          endEdit()
        }}
      />
    </>
  )
}

function OlderNotice({ pages }: { pages: ReturnType<typeof useMessages> }) {
  const look =
    'flex items-center gap-3 rounded-full bg-surface-3 px-3 py-1 text-xs text-ink-muted shadow-float'
  if (pages.olderError) {
    return (
      <p role="alert" className={look}>
        <Trans>Earlier messages could not be loaded.</Trans>
        <Button size="sm" variant="ghost" onClick={pages.retry}>
          <Trans>Try again</Trans>
        </Button>
      </p>
    )
  }
  if (!pages.isLoadingOlder) return null
  return (
    <p role="status" className={look}>
      <Trans>Loading earlier messages</Trans>
    </p>
  )
}
