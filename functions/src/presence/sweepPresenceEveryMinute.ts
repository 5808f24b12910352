import { setTimeout as delay } from 'node:timers/promises'
import { functionTimings } from '@parley/domain/limits'
import { onSchedule } from 'firebase-functions/scheduler'
import { nowMs } from '../lib/clock'
import { sweepPresence } from './sweepPresence'

/**
 * A schedule knows nothing shorter than a minute, and with a heartbeat a minute that would be too late for "gone
 * within two minutes". So each run sweeps twice. Locally scripts/scheduler plays the schedule.
 */
export const sweepPresenceEveryMinute = onSchedule('every 1 minutes', async () => {
  await sweepPresence(nowMs())
  await delay(functionTimings.sweepEveryMs)
  await sweepPresence(nowMs())
})
