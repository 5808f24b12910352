import { Trans, useLingui } from '@lingui/react/macro'
import type { ServerId, Uid } from '@parley/domain/ids'
import type { ReportStatus } from '@parley/domain/schema/report'
import { useState } from 'react'
import { describeError } from '#backend/errors'
import { useAuthors } from '#features/members'
import type { Actor } from '@parley/domain/permissions/hierarchy'
import { Button } from '#ui/Button'
import { ErrorState } from '#ui/ErrorState'
import { SegmentedControl } from '#ui/SegmentedControl'
import { SettingsSectionFrame } from '#ui/SettingsSectionFrame'
import { Skeleton } from '#ui/Skeleton'
import { ReportCard } from './ReportCard'
import { useReports } from './useReports'

type Props = { serverId: ServerId; actor: Actor; me: Uid }

/** What members reported, and what is being done about it. */
export function ReportQueue({ serverId, actor, me }: Props) {
  const { t } = useLingui()
  const [status, setStatus] = useState<ReportStatus>('open')
  const { reports, error, hasMore, isReading, loadMore, retry, ...acts } = useReports(serverId, status)
  const authorOf = useAuthors(serverId)
  const nothing: Record<ReportStatus, string> = {
    open: t`Nothing waits for you.`,
    taken: t`Nobody is looking after a report now.`,
    resolved: t`Nothing has been resolved yet.`,
  }
  return (
    <SettingsSectionFrame title={t`Reports`}>
      <div className="flex flex-col gap-5">
        <p className="-mt-4 text-ink-muted">
          <Trans>You see what is about people below you, in channels that you may view.</Trans>
        </p>
        <SegmentedControl
          label={t`Which reports`}
          value={status}
          onChange={setStatus}
          options={[
            { value: 'open', label: t`Open` },
            { value: 'taken', label: t`Taken` },
            { value: 'resolved', label: t`Resolved` },
          ]}
        />
        {reports && reports.length > 0 && (
          <ul aria-label={t`Reports`} className="flex flex-col gap-4">
            {reports.map((report) => (
              <ReportCard
                key={report.id}
                serverId={serverId}
                actor={actor}
                me={me}
                report={report}
                acts={acts}
                nameOf={(uid) => authorOf(uid).name}
              />
            ))}
          </ul>
        )}
        {reports?.length === 0 && !hasMore && (
          <p role="status" className="text-ink-muted">
            {nothing[status]}
          </p>
        )}
        {error && (
          <ErrorState
            title={t`The reports could not be loaded`}
            body={describeError(error)}
            action={<Button onClick={retry}>{t`Try again`}</Button>}
          />
        )}
        {!reports && !error && <Loading />}
        {hasMore && !error && (
          <Button className="self-start" isBusy={isReading} onClick={loadMore}>
            <Trans>Show more</Trans>
          </Button>
        )}
      </div>
    </SettingsSectionFrame>
  )
}

function Loading() {
  const { t } = useLingui()
  return (
    <div role="status" aria-label={t`Loading reports`} className="late flex flex-col gap-4">
      {[0, 1].map((card) => (
        <div key={card} className="flex flex-col gap-3 rounded-card border border-line p-4">
          <Skeleton className="h-4 w-40" />
          <Skeleton className="h-3.5 w-4/5" />
          <Skeleton className="h-3.5 w-3/5" />
        </div>
      ))}
    </div>
  )
}
