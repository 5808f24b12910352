import { i18n } from '@lingui/core'
import { msg } from '@lingui/core/macro'

const secondS = 1
const minuteS = 60 * secondS
const hourS = 60 * minuteS
const dayS = 24 * hourS

/** "4 min 10 s": in the two largest units, rounded up, so that it never says that nothing is left. */
export function describeTimeLeft(leftMs: number): string {
  const seconds = Math.max(1, Math.ceil(leftMs / 1000))
  if (seconds < minuteS) return i18n._(msg`${seconds} s`)
  if (seconds < hourS) {
    const [minutes, rest] = [Math.floor(seconds / minuteS), seconds % minuteS]
    return i18n._(msg`${minutes} min ${rest} s`)
  }
  const minutes = Math.ceil(seconds / minuteS)
  if (minutes < dayS / minuteS) {
    const [hours, rest] = [Math.floor(minutes / 60), minutes % 60]
    return i18n._(msg`${hours} h ${rest} min`)
  }
  const hours = Math.ceil(seconds / hourS)
  const [days, rest] = [Math.floor(hours / 24), hours % 24]
  return i18n._(msg`${days} d ${rest} h`)
}
