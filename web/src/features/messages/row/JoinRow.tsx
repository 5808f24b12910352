import { ArrowRight } from 'lucide-react'
import { type HTMLAttributes, useState } from 'react'
import { classNames } from '#ui/classNames'
import { AuthorButton } from './AuthorButton'
import { Greeting } from './Greeting'
import { LazyMessageToolbar } from './LazyMessageToolbar'
import type { MessageActions } from './MessageActions'
import type { MessageAuthor } from './MessageRow'
import { formatFull, formatMoment } from './messageTimes'

type JoinRowProps = {
  messageId: string
  author: MessageAuthor
  onAuthor: (anchor: Element) => void
  atMs: number
  isTinted: boolean
  isArriving: boolean
  actions: MessageActions
  rootProps: HTMLAttributes<HTMLElement>
}

/** Somebody has joined: one quiet line among the messages. */
export function JoinRow({ messageId, author, onAuthor, atMs, actions, ...place }: JoinRowProps) {
  const [nowMs] = useState(() => Date.now())
  const [isHovered, setIsHovered] = useState(false)
  const [hasFocus, setHasFocus] = useState(false)
  const name = (
    <span className="inline-flex max-w-full align-bottom">
      <AuthorButton onAuthor={onAuthor} isTabStop={hasFocus}>
        <span
          className="truncate font-semibold text-ink"
          style={author.color === null ? undefined : { color: author.color }}
        >
          {author.name}
        </span>
      </AuthorButton>
    </span>
  )
  return (
    <article
      {...place.rootProps}
      onPointerEnter={() => setIsHovered(true)}
      onPointerLeave={() => setIsHovered(false)}
      onFocus={() => setHasFocus(true)}
      onBlur={(event) => setHasFocus(event.currentTarget.contains(event.relatedTarget))}
      className={classNames(
        'group/message relative mt-3.5 flex gap-3 px-4 py-0.5 -outline-offset-2 pointer-fine:hover:bg-hover sm:gap-4',
        place.isTinted && 'bg-mention',
        place.isArriving && 'animate-rise',
      )}
    >
      <div className="flex h-5.5 w-10 shrink-0 items-center justify-center text-success">
        <ArrowRight size={18} strokeWidth={1.75} aria-hidden="true" className="rtl:-scale-x-100" />
      </div>
      <p className="min-w-0 flex-1 text-base wrap-anywhere text-ink-muted md:pointer-fine:pe-32">
        <Greeting messageId={messageId} name={name} />{' '}
        <time
          dateTime={new Date(atMs).toISOString()}
          title={formatFull(atMs)}
          className="ms-1 text-xs text-ink-faint"
        >
          {formatMoment(atMs, nowMs)}
        </time>
      </p>
      {(isHovered || hasFocus) && <LazyMessageToolbar {...actions} isTabStop={hasFocus} />}
    </article>
  )
}
