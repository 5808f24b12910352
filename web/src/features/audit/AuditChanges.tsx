import { Trans } from '@lingui/react/macro'
import type { ListedAuditEntry } from '@parley/domain/api/auditCallables'
import type { AuditValue } from '@parley/domain/schema/audit'
import { ArrowRight } from 'lucide-react'
import { detailsShown } from './detailsShown'
import type { AuditNames } from './useAuditNames'
import { useAuditValues } from './useAuditValues'

/** Field by field what stood there and what stands there now, and what else is known. */
export function AuditChanges({ entry, names }: { entry: ListedAuditEntry; names: AuditNames }) {
  const { labelOf, valueOf } = useAuditValues(names)
  return (
    <dl className="flex flex-col gap-1.5">
      {Object.entries(entry.changes).map(([field, { before, after }]) => (
        <Line key={field} label={labelOf(field)}>
          {Array.isArray(before) || Array.isArray(after) ? (
            <ListChange before={before} after={after} textOf={(each) => valueOf(field, each)} />
          ) : (
            <ValueChange before={valueOf(field, before)} after={valueOf(field, after)} />
          )}
        </Line>
      ))}
      {detailsShown(entry.details).map(([name, value]) => (
        <Line key={name} label={labelOf(name)}>
          {valueOf(name, value)}
        </Line>
      ))}
    </dl>
  )
}

function Line({ label, children }: { label: string; children: React.ReactNode }) {
  return (
    <div className="flex flex-col gap-x-3 sm:flex-row">
      <dt className="shrink-0 text-ink-muted sm:w-40 wrap-anywhere">{label}</dt>
      <dd className="min-w-0 text-ink wrap-anywhere">{children}</dd>
    </div>
  )
}

/** Of lists only what came and what went. */
function ListChange(props: { before: AuditValue; after: AuditValue; textOf: (each: string) => string }) {
  const [before, after] = [listOf(props.before), listOf(props.after)]
  const added = after.filter((each) => !before.includes(each))
  const removed = before.filter((each) => !after.includes(each))
  return (
    <ul>
      {added.map((each) => (
        <li key={each}>
          <span aria-hidden className="me-1.5 text-ink-muted">
            +
          </span>
          <span className="sr-only">
            <Trans>Added:</Trans>{' '}
          </span>
          {props.textOf(each)}
        </li>
      ))}
      {removed.map((each) => (
        <li key={each}>
          <span aria-hidden className="me-1.5 text-ink-muted">
            −
          </span>
          <span className="sr-only">
            <Trans>Removed:</Trans>{' '}
          </span>
          <span className="line-through decoration-ink-faint">{props.textOf(each)}</span>
        </li>
      ))}
    </ul>
  )
}

const listOf = (value: AuditValue): readonly string[] => (Array.isArray(value) ? value : [])

function ValueChange({ before, after }: { before: string; after: string }) {
  return (
    <span className="flex flex-wrap items-center gap-x-2 whitespace-pre-wrap">
      <span className="text-ink-muted">{before}</span>
      <ArrowRight size={14} strokeWidth={1.75} aria-hidden className="shrink-0 text-ink-muted" />
      <span className="sr-only">
        <Trans>became</Trans>
      </span>
      <span>{after}</span>
    </span>
  )
}
