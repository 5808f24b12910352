import { Trans, useLingui } from '@lingui/react/macro'
import type { HistoryAction, HistoryEntry } from '@parley/domain/api/caseCallables'
import type { Uid } from '@parley/domain/ids'
import type { ReportStatus } from '@parley/domain/schema/report'
import { useReportWords } from '#features/moderation'
import { Button } from '#ui/Button'
import { formatMoment } from './formatMoment'

type Props = {
  entry: HistoryEntry
  nameOf: (uid: Uid) => string
  /** For a note of one's own. */
  onRemove: (() => void) | undefined
}

export function HistoryRow({ entry, nameOf, onRemove }: Props) {
  const { t } = useLingui()
  const titleOf = useTitle()
  const { text, remark } = useParts(entry)
  const by = entry.kind === 'report' || entry.moderatorId === null ? null : nameOf(entry.moderatorId)
  const moment = formatMoment(entry.at)
  return (
    <li className="flex items-start gap-3 border-line border-b py-3">
      <div className="min-w-0 flex-1">
        <p className="font-medium text-ink">{titleOf(entry)}</p>
        {text !== '' && <p className="text-base text-ink whitespace-pre-wrap wrap-anywhere">{text}</p>}
        <p className="text-ink-muted text-sm tabular-nums wrap-anywhere">
          {by === null ? (
            moment
          ) : (
            <Trans>
              {moment} by {by}
            </Trans>
          )}
          {remark !== '' && ` · ${remark}`}
        </p>
      </div>
      {onRemove && (
        <Button size="sm" variant="ghost" aria-label={t`Remove this note`} onClick={onRemove}>
          <Trans>Remove</Trans>
        </Button>
      )}
    </li>
  )
}

function useTitle(): (entry: HistoryEntry) => string {
  const { t } = useLingui()
  const { categories } = useReportWords()
  const acts: Record<HistoryAction, string> = {
    memberTimeout: t`Timed out`,
    automodTimeout: t`Timed out by automod`,
    memberTimeoutLift: t`Timeout lifted`,
    memberKick: t`Kicked`,
    memberBan: t`Banned`,
    memberUnban: t`Ban lifted`,
  }
  return (entry) => {
    switch (entry.kind) {
      case 'warning':
        return t`Warned`
      case 'note':
        return t`Note`
      case 'report': {
        const category = categories[entry.category]
        return t`Reported: ${category}`
      }
      case 'act':
        return acts[entry.action]
    }
  }
}

/** What was said, and what else is known of it. */
function useParts(entry: HistoryEntry): { text: string; remark: string } {
  const { t } = useLingui()
  const { outcomes } = useReportWords()
  const statuses: Record<ReportStatus, string> = { open: t`open`, taken: t`taken`, resolved: t`resolved` }
  switch (entry.kind) {
    case 'warning': {
      const { text, acknowledgedAt } = entry
      if (acknowledgedAt === null) return { text, remark: t`not read yet` }
      const read = formatMoment(acknowledgedAt)
      return { text, remark: t`read ${read}` }
    }
    case 'note':
      return { text: entry.text, remark: '' }
    case 'report':
      return {
        text: entry.text ?? '',
        remark: entry.outcome === null ? statuses[entry.status] : outcomes[entry.outcome],
      }
    case 'act': {
      const until = entry.until === null ? null : formatMoment(entry.until)
      return { text: entry.reason, remark: until === null ? '' : t`until ${until}` }
    }
  }
}
