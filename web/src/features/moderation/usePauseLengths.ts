import { useLingui } from '@lingui/react/macro'
import { type PauseLength, pauseLengths } from '@parley/domain/moderation/raid'

/** For how long nobody joins, in words. */
export function usePauseLengths() {
  const { t } = useLingui()
  const names: Record<PauseLength, string> = {
    900: t`15 minutes`,
    3_600: t`1 hour`,
    21_600: t`6 hours`,
    86_400: t`24 hours`,
  }
  return pauseLengths.map((value) => ({ value, label: names[value] }))
}
