import { Trans, useLingui } from '@lingui/react/macro'
import { X } from 'lucide-react'
import { IconButton } from '#ui/IconButton'
import type { MessageAuthor } from './row/MessageRow'

type ReplyBarProps = {
  /** Of what is answered; null where that is not there any more, undefined while nobody knows. */
  author: MessageAuthor | null | undefined
  onCancel: () => void
}

/** Over the composer's field, for as long as what is written there answers something. */
export function ReplyBar({ author, onCancel }: ReplyBarProps) {
  const { t } = useLingui()
  const { name = '…', color = null } = author ?? {}
  return (
    <div className="flex items-center gap-2 border-b border-line ps-3.5 pe-1.5 text-sm text-ink-muted">
      <p id="composer-reply" role="status" className="min-w-0 flex-1 py-2 wrap-anywhere">
        {author === null ? (
          <Trans>The message you reply to is not here any more. Yours will be sent as an ordinary one.</Trans>
        ) : (
          <Trans>
            Replying to{' '}
            <span className="font-semibold text-ink" style={color === null ? undefined : { color }}>
              {name}
            </span>
          </Trans>
        )}
      </p>
      <IconButton size="sm" label={t`Cancel the reply`} onClick={onCancel}>
        <X size={18} strokeWidth={1.75} aria-hidden="true" />
      </IconButton>
    </div>
  )
}
