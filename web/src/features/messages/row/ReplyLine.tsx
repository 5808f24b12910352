import { Trans, useLingui } from '@lingui/react/macro'
import { useSpoken } from '#features/markdown'
import { Avatar } from '#ui/Avatar'
import type { Original } from '../useOriginal'
import type { MessageAuthor } from './MessageRow'

type ReplyLineProps = {
  /** What is answered: undefined while that is not known, null where it is not there. */
  original: Original | null | undefined
  author: MessageAuthor | null | undefined
  isTabStop: boolean
  onJump: () => void
}

/** More than one line holds, and no more than somebody wants to hear. */
const mostLetters = 160

/** Over an answer: what it answers, and the way there. Stands in the room that the row keeps for it. */
export function ReplyLine({ original, author, isTabStop, onJump }: ReplyLineProps) {
  return (
    <div className="absolute inset-x-4 top-0.5 flex h-6 items-center ps-[19px] text-sm text-ink-muted md:pointer-fine:pe-32">
      <span
        aria-hidden="true"
        className="me-1.5 h-3 w-[27px] shrink-0 translate-y-[5px] rounded-ss-md border-s-2 border-t-2 border-ink-faint/35 sm:w-[31px]"
      />
      {original && author ? (
        <OriginalButton {...{ original, author, isTabStop, onJump }} />
      ) : (
        original === null && (
          <span className="truncate text-ink-faint">
            <Trans>The original message is not here any more.</Trans>
          </span>
        )
      )}
    </div>
  )
}

type OriginalButtonProps = Pick<ReplyLineProps, 'isTabStop' | 'onJump'> & {
  original: Original
  author: MessageAuthor
}

function OriginalButton({ original, author, isTabStop, onJump }: OriginalButtonProps) {
  const { t } = useLingui()
  const spoken = useSpoken()
  const { name, avatarSrc, color } = author
  const text =
    original.type === 'join' ? t`has joined the server` : spoken(original.text).slice(0, mostLetters)
  return (
    <button
      type="button"
      aria-label={t`Replying to ${name}: ${text}`}
      tabIndex={isTabStop ? 0 : -1}
      onClick={onJump}
      className="-mx-1 flex h-5 max-w-[88ch] min-w-0 items-center gap-1.5 rounded-control px-1 outline-offset-0 hover:text-ink pointer-coarse:h-6"
    >
      <Avatar name={name} src={avatarSrc} size={16} />
      <span
        className="max-w-[40%] shrink-0 truncate font-medium"
        style={color === null ? undefined : { color }}
      >
        {name}
      </span>
      <span className="truncate">{text}</span>
    </button>
  )
}
