import { i18n } from '@lingui/core'
import { msg } from '@lingui/core/macro'
import { describeTimeLeft } from './describeTimeLeft'

/** "10 s", "2 min", "6 h": in one unit where it is a round number of it. */
export function describeInterval(seconds: number): string {
  if (seconds > 0 && seconds % 3_600 === 0) return i18n._(msg`${seconds / 3_600} h`)
  if (seconds > 0 && seconds % 60 === 0) return i18n._(msg`${seconds / 60} min`)
  return describeTimeLeft(seconds * 1000)
}
