import { useLingui } from '@lingui/react/macro'
import { Pencil, Reply, SmilePlus, Trash2 } from 'lucide-react'
import { IconButton } from '#ui/IconButton'
import type { MessageActions } from './MessageActions'

type MessageToolbarProps = MessageActions & { isTabStop: boolean }

/** Stands in the column that every row keeps free for it, so it never covers a word. */
export function MessageToolbar({ react, reply, edit, remove, isTabStop }: MessageToolbarProps) {
  const { t } = useLingui()
  const tabIndex = isTabStop ? 0 : -1
  return (
    <div
      role="toolbar"
      aria-label={t`Message actions`}
      className="absolute end-4 -top-2.5 z-10 hidden gap-0.5 rounded-control bg-surface-3 p-0.5 shadow-float pointer-fine:flex"
    >
      {react && (
        <IconButton
          size="sm"
          tabIndex={tabIndex}
          label={t`Add reaction`}
          aria-haspopup="dialog"
          onClick={(event) => react.pick(event.currentTarget)}
        >
          <SmilePlus size={18} strokeWidth={1.75} aria-hidden="true" />
        </IconButton>
      )}
      {reply && (
        <IconButton size="sm" tabIndex={tabIndex} label={t`Reply`} onClick={reply}>
          <Reply size={18} strokeWidth={1.75} aria-hidden="true" />
        </IconButton>
      )}
      {edit && (
        <IconButton size="sm" tabIndex={tabIndex} label={t`Edit`} onClick={edit}>
          <Pencil size={18} strokeWidth={1.75} aria-hidden="true" />
        </IconButton>
      )}
      {remove && (
        <IconButton size="sm" tabIndex={tabIndex} label={t`Delete`} onClick={remove}>
          <Trash2 size={18} strokeWidth={1.75} aria-hidden="true" />
        </IconButton>
      )}
    </div>
  )
}
