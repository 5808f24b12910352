import { Trans, useLingui } from '@lingui/react/macro'
import type { ListedBan } from '@parley/domain/api/moderationCallables'
import { useState } from 'react'
import { Avatar } from '#ui/Avatar'
import { Button } from '#ui/Button'

const dayFormat = new Intl.DateTimeFormat(undefined, { dateStyle: 'medium' })
const momentFormat = new Intl.DateTimeFormat(undefined, { dateStyle: 'medium', timeStyle: 'short' })

export function BanRow({ ban, onUnban }: { ban: ListedBan; onUnban: () => void }) {
  const { t } = useLingui()
  const { name, username, reason, moderatorName } = ban
  const day = dayFormat.format(ban.at)
  return (
    <li className="flex items-start gap-3 rounded-control px-2 py-2 hover:bg-hover">
      <Avatar name={name} src={null} size={32} />
      <div className="min-w-0 flex-1">
        <p className="flex flex-wrap items-baseline gap-x-2">
          <span className="font-medium text-ink wrap-anywhere">{name}</span>
          {username !== '' && <span className="text-ink-muted text-sm wrap-anywhere">@{username}</span>}
        </p>
        {reason !== '' && <p className="text-ink text-sm wrap-anywhere">{reason}</p>}
        <p className="text-ink-muted text-sm tabular-nums">
          {moderatorName === null ? (
            <Trans>{day}</Trans>
          ) : (
            <Trans>
              {day} by {moderatorName}
            </Trans>
          )}
          {' · '}
          <End until={ban.until} />
        </p>
      </div>
      <Button size="sm" aria-label={t`Lift the ban of ${name}`} onClick={onUnban}>
        <Trans>Lift ban</Trans>
      </Button>
    </li>
  )
}

function End({ until }: { until: number | null }) {
  const [nowMs] = useState(() => Date.now())
  if (until === null) return <Trans>for good</Trans>
  const moment = momentFormat.format(until)
  return until > nowMs ? <Trans>until {moment}</Trans> : <Trans>ended {moment}</Trans>
}
