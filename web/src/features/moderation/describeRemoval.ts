import { i18n } from '@lingui/core'
import { msg } from '@lingui/core/macro'
import type { Removal } from '@parley/domain/schema/removal'
import { describeUntil } from './describeUntil'

type Told = Pick<Removal, 'kind' | 'serverName' | 'reason' | 'until'>

/** What happened, for how long, and why where somebody said so. */
export function describeRemoval(removal: Told, nowMs: number): string {
  const { reason } = removal
  const what = describeWhat(removal, nowMs)
  return reason === '' ? what : `${what} ${i18n._(msg`Why: ${reason}`)}`
}

function describeWhat({ kind, serverName, until }: Told, nowMs: number): string {
  if (kind === 'kick') return i18n._(msg`You were kicked from ${serverName}.`)
  if (until === null) return i18n._(msg`You are banned from ${serverName}.`)
  const moment = describeUntil(until, nowMs)
  return i18n._(msg`You are banned from ${serverName} until ${moment}.`)
}
