/**
 * What runs on a schedule in production. The local suite has no Pub/Sub, so the emulators leave scheduled
 * functions alone; this list is what the local scheduler, and the tests with a clock of their own, run instead.
 */
import { functionTimings } from '@parley/domain/limits'
import type { Millis } from '@parley/domain/schema/common'
import { sweepPresence } from '../../functions/src/presence/sweepPresence'

type Scheduled = {
  readonly name: string
  readonly everyMs: number
  readonly run: (now: Millis) => Promise<void>
}

export const scheduled: readonly Scheduled[] = [
  { name: 'sweepPresence', everyMs: functionTimings.sweepEveryMs, run: sweepPresence },
]
