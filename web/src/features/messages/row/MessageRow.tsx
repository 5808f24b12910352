/** One message as it is drawn. Knows no backend, so that the landing page can draw real messages too. */
import { Trans } from '@lingui/react/macro'
import { type ComponentProps, type HTMLAttributes, type ReactNode, useState } from 'react'
import { Markdown } from '#features/markdown'
import { Avatar } from '#ui/Avatar'
import { classNames } from '#ui/classNames'
import { RoleIcon } from '#ui/RoleIcon'
import { AuthorButton } from './AuthorButton'
import { FailedMessage } from './FailedMessage'
import { LazyMessageToolbar } from './LazyMessageToolbar'
import type { FailedMessageActions, MessageActions } from './MessageActions'
import { formatFull, formatGutterTime, formatMoment } from './messageTimes'

export type MessageAuthor = {
  name: string
  avatarSrc: string | null
  color: string | null
  icon?: ComponentProps<typeof RoleIcon>['icon'] | null
}

export type MessageRowProps = {
  author: MessageAuthor
  /** Opens the author's card beside the anchor. */
  onAuthor?: ((anchor: Element) => void) | undefined
  text: string
  atMs: number
  editedAtMs: number | null
  state: 'sent' | 'sending' | 'failed'
  /** With picture and name, or under the message before. */
  startsGroup: boolean
  /** Linked to, or its menu is open. */
  isTinted?: boolean
  /** Arrived while its reader was looking. */
  isArriving?: boolean
  actions?: MessageActions
  failed?: { reason: string; actions: FailedMessageActions }
  /** Automod has not looked at it yet. */
  isWaiting?: boolean
  /** Under the text. */
  below?: (isTabStop: boolean) => ReactNode
  /** A line over all of it, which finds its place in the room that is kept. */
  above?: ((isTabStop: boolean) => ReactNode) | undefined
  /** In place of the text while it is edited. */
  editor?: ReactNode
  /** Focus and identity, which are the list's business. */
  rootProps?: HTMLAttributes<HTMLElement> & { 'data-row-key'?: string }
}

export function MessageRow(props: MessageRowProps) {
  const { author, text, atMs, editedAtMs, state, startsGroup, actions, failed, editor, rootProps } = props
  const [isHovered, setIsHovered] = useState(false)
  const [hasFocus, setHasFocus] = useState(false)
  return (
    <article
      {...rootProps}
      aria-busy={state === 'sending'}
      onPointerEnter={() => setIsHovered(true)}
      onPointerLeave={() => setIsHovered(false)}
      onFocus={() => setHasFocus(true)}
      onBlur={(event) => setHasFocus(event.currentTarget.contains(event.relatedTarget))}
      className={classNames(
        'group/message relative flex gap-3 px-4 py-0.5 -outline-offset-2 pointer-fine:hover:bg-hover sm:gap-4',
        startsGroup && 'mt-3.5',
        props.above && 'pt-6.5',
        props.isTinted && 'bg-mention',
        props.isArriving && 'animate-rise',
        state === 'failed' &&
          'bg-danger/8 before:absolute before:inset-y-0 before:start-0 before:w-[3px] before:bg-danger',
      )}
    >
      {props.above?.(hasFocus)}
      <div className="w-10 shrink-0 select-none">
        {startsGroup ? (
          <AuthorButton onAuthor={props.onAuthor} isTabStop={false} label={author.name}>
            <Avatar name={author.name} src={author.avatarSrc} size={40} className="mt-0.5" />
          </AuthorButton>
        ) : (
          <time
            dateTime={new Date(atMs).toISOString()}
            title={formatFull(atMs)}
            className="block text-end text-xs leading-5.5 whitespace-nowrap text-ink-faint opacity-0 group-focus-within/message:opacity-100 group-hover/message:opacity-100 group-focus/message:opacity-100"
          >
            {formatGutterTime(atMs)}
          </time>
        )}
      </div>
      <div
        className={classNames(
          'min-w-0 flex-1',
          actions && 'md:pointer-fine:pe-32',
          state === 'sending' && 'opacity-60',
        )}
      >
        {startsGroup && (
          <MessageHeading author={author} onAuthor={props.onAuthor} isTabStop={hasFocus} atMs={atMs} />
        )}
        {editor || (
          // The writer's line breaks and spaces stay; a word of 4,000 letters breaks rather than widens the page.
          <div className="max-w-[88ch] text-base wrap-anywhere whitespace-pre-wrap text-ink">
            <Markdown text={text} />
            {props.isWaiting && (
              // In the line, so that nothing moves when it goes.
              <span role="status" className="ms-1.5 text-xs text-ink-faint select-none">
                <Trans>Being checked…</Trans>
              </span>
            )}
            {editedAtMs !== null && (
              <span title={formatFull(editedAtMs)} className="ms-1.5 text-xs text-ink-faint select-none">
                <Trans>(edited)</Trans>
              </span>
            )}
          </div>
        )}
        {failed && <FailedMessage {...failed} />}
        {!editor && props.below?.(hasFocus)}
      </div>
      {(isHovered || hasFocus) && actions && !editor && !failed && (
        // Under the pointer alone it is no stop for Tab, which would run into whatever row that rests on.
        <LazyMessageToolbar {...actions} isTabStop={hasFocus} />
      )}
    </article>
  )
}

type HeadingProps = Pick<MessageRowProps, 'author' | 'onAuthor' | 'atMs'> & { isTabStop: boolean }

function MessageHeading({ author, onAuthor, isTabStop, atMs }: HeadingProps) {
  const [nowMs] = useState(() => Date.now())
  return (
    <div className="flex items-baseline gap-2">
      <AuthorButton onAuthor={onAuthor} isTabStop={isTabStop}>
        <span
          className="truncate text-base font-semibold text-ink"
          style={author.color === null ? undefined : { color: author.color }}
        >
          {author.name}
        </span>
      </AuthorButton>
      {author.icon && <RoleIcon icon={author.icon} className="-ms-1" />}
      <time
        dateTime={new Date(atMs).toISOString()}
        title={formatFull(atMs)}
        className="shrink-0 text-xs text-ink-faint"
      >
        {formatMoment(atMs, nowMs)}
      </time>
    </div>
  )
}
