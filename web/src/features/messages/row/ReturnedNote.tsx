import { Trans, useLingui } from '@lingui/react/macro'
import type { Message } from '@parley/domain/schema/message'
import { Button } from '#ui/Button'
import type { MessageActions } from './MessageActions'

type Props = { returned: NonNullable<Message['returned']>; actions: MessageActions }

/** Under a message that automod stopped: why, and what its author can do. Its text is theirs as before. */
export function ReturnedNote({ returned: { cause, notice }, actions }: Props) {
  const { t } = useLingui()
  const reasons = {
    words: t`It has words in it that this server does not want.`,
    mentions: t`It mentions too many at once.`,
    links: t`It has a link that this server does not allow.`,
    invites: t`It invites to another place.`,
    spam: t`It is too much of the same, or too much at once.`,
  }
  return (
    <div role="note" className="mt-1 mb-1 flex flex-wrap items-center gap-x-3 gap-y-1 text-sm">
      <span className="text-danger">
        <Trans>Only you see this.</Trans> {notice === '' ? reasons[cause] : notice}
      </span>
      <span className="flex gap-1.5">
        {actions.edit && (
          <Button size="sm" onClick={actions.edit}>
            <Trans>Change it</Trans>
          </Button>
        )}
        <Button size="sm" variant="ghost" onClick={actions.copyText}>
          <Trans>Copy text</Trans>
        </Button>
        <Button size="sm" variant="ghost" onClick={actions.remove}>
          <Trans>Delete</Trans>
        </Button>
      </span>
    </div>
  )
}
