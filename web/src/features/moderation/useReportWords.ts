import { useLingui } from '@lingui/react/macro'
import type { ReportCategory, ReportOutcome } from '@parley/domain/schema/report'

/** What reports are about and what comes of them, in words. */
export function useReportWords() {
  const { t } = useLingui()
  const categories: Record<ReportCategory, string> = {
    spam: t`Spam or advertising`,
    harassment: t`Harassment`,
    hate: t`Hate`,
    sexual: t`Sexual content`,
    selfHarm: t`Self-harm`,
    illegal: t`Something illegal`,
    other: t`Something else`,
  }
  const outcomes: Record<ReportOutcome, string> = {
    none: t`No action`,
    deleted: t`Message deleted`,
    warned: t`Warned`,
    timedOut: t`Timed out`,
    kicked: t`Kicked`,
    banned: t`Banned`,
  }
  return { categories, outcomes }
}
