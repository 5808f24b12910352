import { fail, ok, type Result } from '@parley/domain/errors'
import { millis, type Millis } from '@parley/domain/schema/common'
import * as v from 'valibot'

/** At most `times` at once, refilling evenly over `perMs`. */
export type RateLimit = { readonly times: number; readonly perMs: number }

/** `rateLimits/{uid}_{callable}`. */
export const bucket = v.object({
  schemaVersion: v.number(),
  tokens: v.number(),
  at: millis,
  expireAt: millis,
})
type Level = Pick<v.InferOutput<typeof bucket>, 'tokens' | 'at'>

/** What is left after one more call, or how long until one is possible. */
export function takeToken(
  level: Level | undefined,
  { times, perMs }: RateLimit,
  now: Millis,
): Result<Level, { retryAfterS: number }> {
  const elapsedMs = level ? Math.max(0, now - level.at) : 0
  const tokens = level ? Math.min(times, level.tokens + (elapsedMs * times) / perMs) : times
  if (tokens >= 1) return ok({ tokens: tokens - 1, at: now })
  return fail({ retryAfterS: Math.ceil(((1 - tokens) * perMs) / times / 1000) })
}
