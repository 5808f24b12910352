import { Trans } from '@lingui/react/macro'
import type { ListedAuditEntry } from '@parley/domain/api/auditCallables'
import { Bot, ChevronRight, Shield, Wrench } from 'lucide-react'
import { type ReactNode, useId, useState } from 'react'
import { Avatar } from '#ui/Avatar'
import { AuditChanges } from './AuditChanges'
import { AuditSentence } from './AuditSentence'
import { detailsShown } from './detailsShown'
import type { AuditPerson } from './useAudit'
import type { AuditNames } from './useAuditNames'

const timeFormat = new Intl.DateTimeFormat(undefined, { timeStyle: 'short' })

type Props = { entry: ListedAuditEntry; people: ReadonlyMap<string, AuditPerson>; names: AuditNames }

/** One act. Where more is known than the sentence says, it opens. */
export function AuditRow({ entry, people, names }: Props) {
  const [isOpen, setIsOpen] = useState(false)
  const panel = useId()
  const hasMore =
    entry.reason !== '' || Object.keys(entry.changes).length > 0 || detailsShown(entry.details).length > 0
  const line = (
    <>
      <Sign entry={entry} people={people} />
      <span className="min-w-0 flex-1 text-ink wrap-anywhere">
        <AuditSentence entry={entry} names={names} />
      </span>
      <time
        dateTime={new Date(entry.at).toISOString()}
        className="shrink-0 text-ink-muted text-sm tabular-nums"
      >
        {timeFormat.format(entry.at)}
      </time>
    </>
  )
  const look = 'flex w-full items-center gap-3 rounded-control px-2 py-2 text-start pointer-coarse:min-h-11'
  if (!hasMore) {
    return (
      <li className={look}>
        {line}
        <span className="w-4 shrink-0" />
      </li>
    )
  }
  return (
    <li>
      <button
        type="button"
        aria-expanded={isOpen}
        aria-controls={panel}
        onClick={() => setIsOpen(!isOpen)}
        className={`${look} group hover:bg-hover`}
      >
        {line}
        <ChevronRight
          size={16}
          strokeWidth={1.75}
          aria-hidden
          className="shrink-0 text-ink-muted transition-transform group-aria-expanded:rotate-90"
        />
      </button>
      <div id={panel} hidden={!isOpen} className="pe-2 pb-3 ps-13">
        {isOpen && (
          <div className="flex flex-col gap-2 text-sm">
            {entry.reason !== '' && (
              <p className="text-ink wrap-anywhere">
                <span className="text-ink-muted">
                  <Trans>Why:</Trans>
                </span>{' '}
                {entry.reason}
              </p>
            )}
            <AuditChanges entry={entry} names={names} />
          </div>
        )}
      </div>
    </li>
  )
}

function Sign({ entry: { by, actorId }, people }: Omit<Props, 'names'>): ReactNode {
  const person = actorId === null ? undefined : people.get(actorId)
  if (by === 'member')
    return <Avatar name={person?.displayName ?? '?'} src={person?.avatar ?? null} size={32} />
  const Icon = { console: Wrench, automod: Bot, raidGuard: Shield }[by]
  return (
    <span className="grid size-8 shrink-0 place-items-center rounded-full bg-active text-ink-muted">
      <Icon size={18} strokeWidth={1.75} aria-hidden />
    </span>
  )
}
