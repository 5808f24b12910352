import { Trans, useLingui } from '@lingui/react/macro'
import type { ServerId, Uid } from '@parley/domain/ids'
import { RotateCw } from 'lucide-react'
import { describeError } from '#backend/errors'
import { Button } from '#ui/Button'
import { ErrorState } from '#ui/ErrorState'
import { IconButton } from '#ui/IconButton'
import { Skeleton } from '#ui/Skeleton'
import { AuditFilters } from './AuditFilters'
import { AuditRow } from './AuditRow'
import { byDay } from './byDay'
import { useAudit } from './useAudit'
import { useAuditFilter } from './useAuditFilter'
import { useAuditNames } from './useAuditNames'

const dayFormat = new Intl.DateTimeFormat(undefined, { dateStyle: 'full' })

/** Who did what in a server, and when. */
export function AuditSection({ serverId, me }: { serverId: ServerId; me: Uid }) {
  const { t } = useLingui()
  const wanted = useAuditFilter()
  const { entries, people, error, isCurrent, isReading, hasMore, loadMore, reread } = useAudit(
    serverId,
    wanted.filter,
  )
  const names = useAuditNames(serverId, me, people)
  return (
    <section className="flex flex-col gap-6">
      <div className="flex items-center gap-3">
        <h1 className="font-display font-semibold text-2xl text-ink tracking-tight">
          <Trans>Audit log</Trans>
        </h1>
        <IconButton label={t`Read the log again`} onClick={reread}>
          <RotateCw size={18} strokeWidth={1.75} aria-hidden />
        </IconButton>
      </div>
      <p className="text-pretty text-ink-muted">
        <Trans>What was done here in the last 90 days, by whom, and what it changed.</Trans>
      </p>
      <AuditFilters serverId={serverId} {...wanted} />
      {entries && entries.length > 0 && (
        <div aria-busy={!isCurrent} className="flex flex-col gap-6 aria-busy:opacity-60">
          {byDay(entries).map(({ day, entries: ofDay }) => (
            <section key={day} aria-label={dayFormat.format(day)}>
              <h2 className="border-line border-b pb-1.5 font-medium text-ink-muted text-sm">
                {dayFormat.format(day)}
              </h2>
              <ul className="-mx-2 mt-1 flex flex-col">
                {ofDay.map((entry) => (
                  <AuditRow key={entry.id} entry={entry} people={people} names={names} />
                ))}
              </ul>
            </section>
          ))}
        </div>
      )}
      {entries?.length === 0 && (
        <p role="status" className="text-ink-muted">
          {wanted.isFiltered ? (
            <Trans>Nothing of that kind was done. Try another person, or everything.</Trans>
          ) : (
            <Trans>Nothing was done yet. Whatever somebody changes here is told of from now on.</Trans>
          )}
        </p>
      )}
      {error && (
        <ErrorState
          title={t`The log could not be loaded`}
          body={describeError(error)}
          action={<Button onClick={reread}>{t`Try again`}</Button>}
        />
      )}
      {!entries && !error && <Loading />}
      {hasMore && !error && (
        <Button className="self-start" isBusy={isReading} onClick={loadMore}>
          <Trans>Show more</Trans>
        </Button>
      )}
    </section>
  )
}

function Loading() {
  const { t } = useLingui()
  return (
    <div role="status" aria-label={t`Loading the log`} className="late flex flex-col gap-5 py-1">
      {['w-3/5', 'w-2/5', 'w-1/2', 'w-3/5'].map((width, index) => (
        <div key={index} className="flex items-center gap-3">
          <Skeleton className="size-8 rounded-full" />
          <Skeleton className={`h-3.5 ${width}`} />
        </div>
      ))}
    </div>
  )
}
