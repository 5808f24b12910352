import { useLingui } from '@lingui/react/macro'
import { type DeleteWindow, deleteWindows } from '@parley/domain/moderation/removal'

const hourMs = 60 * 60_000
const dayMs = 24 * hourMs

/** In milliseconds; null for never. */
export type BanLength = number | 'date' | null

/** What can be chosen for a ban, in words. */
export function useBanTerms() {
  const { t } = useLingui()
  const names: Record<DeleteWindow, string> = {
    none: t`Nothing`,
    '1h': t`Of the last hour`,
    '6h': t`Of the last 6 hours`,
    '12h': t`Of the last 12 hours`,
    '24h': t`Of the last 24 hours`,
    '3d': t`Of the last 3 days`,
    '7d': t`Of the last 7 days`,
  }
  const lengths: { value: BanLength; label: string }[] = [
    { value: null, label: t`Never` },
    { value: hourMs, label: t`In an hour` },
    { value: dayMs, label: t`In a day` },
    { value: 7 * dayMs, label: t`In 7 days` },
    { value: 30 * dayMs, label: t`In 30 days` },
    { value: 365 * dayMs, label: t`In a year` },
    { value: 'date', label: t`At a date of your choice…` },
  ]
  return { windows: deleteWindows.map((value) => ({ value, label: names[value] })), lengths }
}
