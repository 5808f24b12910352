import { i18n } from '@lingui/core'
import { msg } from '@lingui/core/macro'
import { type AppErrorCode } from '@parley/domain/errors'
import { limits } from '@parley/domain/limits'
import { toAppError, describeError } from '#backend/errors'

const relative = new Intl.RelativeTimeFormat(undefined, { numeric: 'always' })
const minuteMs = 60_000
const hourMs = 60 * minuteMs
const dayMs = 24 * hourMs

/** "in 7 days", "in 30 hours": in the largest unit of which at least two are left. */
export function untilMoment(momentMs: number, nowMs: number): string {
  const leftMs = Math.max(0, momentMs - nowMs)
  if (leftMs >= 2 * dayMs) return relative.format(Math.round(leftMs / dayMs), 'day')
  if (leftMs >= 2 * hourMs) return relative.format(Math.round(leftMs / hourMs), 'hour')
  return relative.format(Math.max(1, Math.round(leftMs / minuteMs)), 'minute')
}

type Refusal = { title: string; body: string }

/** Why an invite opens nothing, as a heading and a sentence. */
export function describeRefusal(error: unknown): Refusal {
  const { code, until } = toAppError(error)
  const refusals: Partial<Record<AppErrorCode, () => Refusal>> = {
    'not-found': () => ({
      title: i18n._(msg`This invite is not valid`),
      body: i18n._(msg`It may have been revoked, or a letter of the link is missing. Ask for a new one.`),
    }),
    'invite-expired': () => ({
      title: i18n._(msg`This invite has expired`),
      body: i18n._(msg`Ask whoever sent it for a new one.`),
    }),
    'invite-used-up': () => ({
      title: i18n._(msg`This invite is used up`),
      body: i18n._(msg`It was for a few people, and they have all come. Ask for a new one.`),
    }),
    'invites-paused': () => {
      const when = untilMoment(until ?? 0, Date.now())
      return {
        title: i18n._(msg`This server takes nobody in for now`),
        body: i18n._(msg`Its moderators have paused all invites. Keep this one: it works again ${when}.`),
      }
    },
    banned: () => ({
      title: i18n._(msg`You cannot join this server`),
      body: i18n._(msg`Its moderators have banned you. No invite changes that.`),
    }),
    'server-full': () => ({
      title: i18n._(msg`This server is full`),
      body: i18n._(msg`When somebody leaves, the invite works again.`),
    }),
    'limit-reached': () => ({
      title: i18n._(msg`You are in too many servers`),
      body: i18n._(msg`${limits.serversPerUser} are the most. Leave one to join this one.`),
    }),
    suspended: () => ({
      title: i18n._(msg`This account is suspended`),
      body: i18n._(msg`It cannot join servers until the suspension is lifted.`),
    }),
  }
  const refusal = refusals[code]
  return refusal
    ? refusal()
    : { title: i18n._(msg`The invite could not be opened`), body: describeError(error) }
}
