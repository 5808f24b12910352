import { Plural, Trans, useLingui } from '@lingui/react/macro'
import type { Uid } from '@parley/domain/ids'
import { describeError } from '#backend/errors'
import { Avatar } from '#ui/Avatar'
import { Button } from '#ui/Button'
import { classNames } from '#ui/classNames'
import { Skeleton } from '#ui/Skeleton'

type Person = { id: Uid; name: string; username: string; avatar: string | null }
type Props = {
  preview: { count: number; people: readonly Person[] } | undefined
  /** Whether it is about what is chosen now. */
  isCurrent: boolean
  error: Error | null
  onRetry: () => void
}

/** How many would go, and who they are: the first ten by the day they joined. */
export function PrunePreview({ preview, isCurrent, error, onRetry }: Props) {
  const { t } = useLingui()
  if (error) {
    return (
      <p role="alert" className="text-ink-muted text-sm">
        <Trans>They could not be counted.</Trans> {describeError(error)}{' '}
        <Button size="sm" onClick={onRetry}>
          <Trans>Try again</Trans>
        </Button>
      </p>
    )
  }
  const rest = preview ? preview.count - preview.people.length : 0
  return (
    <div className="border-line border-t pt-4">
      <p role="status" className="font-medium text-ink">
        {preview && isCurrent ? (
          <Plural
            value={preview.count}
            _0="Nobody would be removed: all of them were here meanwhile."
            one="# person would be removed"
            other="# people would be removed"
          />
        ) : (
          <Trans>Counting…</Trans>
        )}
      </p>
      {preview ? (
        preview.count > 0 && (
          <ul
            aria-label={t`Who would be removed`}
            className={classNames('mt-2 grid gap-x-4 gap-y-1.5 sm:grid-cols-2', !isCurrent && 'opacity-60')}
          >
            {preview.people.map(({ id, name, username, avatar }) => (
              <li key={id} className="flex min-w-0 items-center gap-2.5">
                <Avatar name={name} src={avatar} size={24} />
                <span className="min-w-0 truncate text-ink">{name}</span>
                <span className="min-w-0 truncate text-ink-muted text-sm">@{username}</span>
              </li>
            ))}
            {rest > 0 && (
              <li className="text-ink-muted text-sm tabular-nums">
                <Plural value={rest} one="and # other" other="and # others" />
              </li>
            )}
          </ul>
        )
      ) : (
        <Skeleton className="mt-3 h-20" />
      )}
    </div>
  )
}
