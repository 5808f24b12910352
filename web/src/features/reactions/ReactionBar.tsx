import { plural } from '@lingui/core/macro'
import { useLingui } from '@lingui/react/macro'
import { limits } from '@parley/domain/limits'
import type { Uid } from '@parley/domain/ids'
import type { Reactions } from '@parley/domain/schema/reaction'
import { SmilePlus } from 'lucide-react'
import { useState } from 'react'
import type { ReactionPlace } from '#backend/reactions'
import { classNames } from '#ui/classNames'
import { Tooltip } from '#ui/Tooltip'
import type { MayReact } from './MayReact'
import { openReactors } from './openReactors'
import type { ShownReaction } from './shownReactions'
import { useReactions } from './useReactions'

export type ReactionBarProps = {
  place: ReactionPlace
  reactions: Reactions | undefined
  me: Uid
  mayReact: MayReact
  isTabStop: boolean
  nameOf: (uid: Uid) => string
  onReact: (emoji: string, isWanted: boolean) => void
  /** They look for another kind. */
  onPick: (anchor: Element) => void
}

const chipClass =
  'flex h-6.5 items-center gap-1.5 rounded-full border px-2 text-sm tabular-nums outline-offset-1 transition-colors pointer-coarse:h-8.5 pointer-coarse:px-2.5'

/** Under a message: each kind with its number, for whoever joins in a switch. */
export function ReactionBar(props: ReactionBarProps) {
  const { place, reactions, me, mayReact, isTabStop, nameOf, onReact, onPick } = props
  const { t } = useLingui()
  const shown = useReactions(place, reactions, me)
  if (shown.length === 0) return null
  return (
    <div role="group" aria-label={t`Reactions`} className="mt-1 mb-1 flex flex-wrap items-center gap-1">
      {shown.map((reaction) => (
        <Chip
          key={reaction.emoji}
          reaction={reaction}
          // What is one's own may always be taken back.
          onToggle={
            mayReact !== 'look' || reaction.isOwn ? () => onReact(reaction.emoji, !reaction.isOwn) : undefined
          }
          onAsk={() => openReactors(place, shown, reaction.emoji)}
          isTabStop={isTabStop}
          me={me}
          nameOf={nameOf}
        />
      ))}
      {mayReact === 'begin' && shown.length < limits.reactionKinds && (
        <button
          type="button"
          aria-label={t`Add reaction`}
          aria-haspopup="dialog"
          tabIndex={isTabStop ? 0 : -1}
          onClick={(event) => onPick(event.currentTarget)}
          className={classNames(
            chipClass,
            'border-transparent text-ink-faint hover:bg-hover hover:text-ink focus-visible:text-ink',
            // For a pointer it comes with the row's other actions.
            'pointer-fine:opacity-0 group-focus-within/message:opacity-100 group-hover/message:opacity-100 group-focus/message:opacity-100',
          )}
        >
          <SmilePlus size={16} strokeWidth={1.75} aria-hidden="true" />
        </button>
      )}
    </div>
  )
}

type ChipProps = {
  reaction: ShownReaction
  onToggle: (() => void) | undefined
  /** Who else? */
  onAsk: () => void
  isTabStop: boolean
  me: Uid
  nameOf: (uid: Uid) => string
}

function Chip({ reaction, onToggle, onAsk, isTabStop, me, nameOf }: ChipProps) {
  const { t } = useLingui()
  const { emoji, count, isOwn, uids } = reaction
  // Names are read from the server: of those alone that somebody looks at.
  const [isNamed, setIsNamed] = useState(false)
  const names = isNamed ? uids.map((uid) => (uid === me ? t`You` : nameOf(uid))).join(', ') : ''
  const more = count - uids.length
  const label = t`${emoji}, ${plural(count, { one: '# reaction', other: '# reactions' })}`
  return (
    <Tooltip label={isNamed && more > 0 ? t`${names} and ${more} more` : names || label}>
      <button
        type="button"
        aria-label={label}
        aria-pressed={isOwn}
        aria-disabled={!onToggle}
        tabIndex={isTabStop ? 0 : -1}
        onPointerEnter={() => setIsNamed(true)}
        onFocus={() => setIsNamed(true)}
        onClick={(event) => {
          // The last one goes, and would take the focus along into nowhere.
          if (onToggle && isOwn && count === 1) event.currentTarget.closest('article')?.focus()
          ;(onToggle ?? onAsk)()
        }}
        onContextMenu={(event) => {
          event.preventDefault()
          event.stopPropagation()
          onAsk()
        }}
        className={classNames(
          chipClass,
          isOwn
            ? 'border-accent bg-accent/15 font-medium text-accent-ink hover:bg-accent/25'
            : 'border-line bg-surface-3 text-ink-muted hover:border-line-strong hover:text-ink',
        )}
      >
        <span aria-hidden="true" className="text-base leading-none">
          {emoji}
        </span>
        {count}
      </button>
    </Tooltip>
  )
}
