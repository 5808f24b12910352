import { useLingui } from '@lingui/react/macro'
import type { ServerId } from '@parley/domain/ids'
import { useEffect, useEffectEvent } from 'react'
import { Virtualizer } from 'virtua'
import { describeError } from '#backend/errors'
import { Button } from '#ui/Button'
import { ErrorState } from '#ui/ErrorState'
import { ScrollRegion } from '#ui/ScrollRegion'
import { Skeleton } from '#ui/Skeleton'
import { MemberListSkeleton } from './MemberListSkeleton'
import { MemberRow } from './MemberRow'
import type { Group } from './memberRows'
import { useMemberRows } from './useMemberRows'

/** Everybody in this server: who is online by role, then who is not. It reads on as somebody scrolls. */
export function MemberList({ serverId }: { serverId: ServerId }) {
  const { t } = useLingui()
  const { rows, roles, error, retry, ...more } = useMemberRows(serverId)

  if (!rows && error) {
    return (
      <ErrorState
        title={t`The members could not be loaded`}
        body={describeError(error)}
        action={<Button onClick={retry}>{t`Try again`}</Button>}
      />
    )
  }
  if (!rows) return <MemberListSkeleton />
  return (
    <ScrollRegion label={t`Members`} className="h-full bg-surface-1 px-2 pb-4">
      <Virtualizer as="ul" item="li" bufferSize={400}>
        {rows.map((row) =>
          row.kind === 'heading' ? (
            <GroupHeading key={row.key} group={row.group} count={row.count} />
          ) : (
            <MemberRow key={row.key} serverId={serverId} person={row.person} roles={roles} />
          ),
        )}
        {more.hasMore && <MoreRow key="more" {...more} />}
      </Virtualizer>
    </ScrollRegion>
  )
}

function GroupHeading({ group, count }: { group: Group; count: number }) {
  const { t } = useLingui()
  const name = group === 'online' ? t`Online` : group === 'offline' ? t`Offline` : group.role.name
  return (
    <h3 className="truncate px-2 pt-4 pb-1 font-medium text-ink-muted text-xs tabular-nums">
      {name} · {count}
    </h3>
  )
}

type MoreRowProps = { isReading: boolean; hasFailed: boolean; loadMore: () => void }

/** The end of what has been read: coming into sight asks for more. */
function MoreRow({ isReading, hasFailed, loadMore }: MoreRowProps) {
  const { t } = useLingui()
  const load = useEffectEvent(loadMore)
  useEffect(() => {
    if (!isReading && !hasFailed) load()
  }, [isReading, hasFailed])
  if (hasFailed && !isReading) {
    return (
      <p className="px-2 py-3 text-ink-muted text-sm">
        {t`More could not be loaded.`}{' '}
        <Button size="sm" onClick={loadMore}>
          {t`Try again`}
        </Button>
      </p>
    )
  }
  return (
    <div aria-hidden className="flex flex-col gap-2 px-2 py-1">
      {['w-24', 'w-32', 'w-20'].map((width) => (
        <div key={width} className="flex h-8 items-center gap-3">
          <Skeleton className="size-8 rounded-full" />
          <Skeleton className={`h-3.5 ${width}`} />
        </div>
      ))}
    </div>
  )
}
