/** Plays Cloud Scheduler beside the emulators, for as long as they run. */
import { asServerId } from '@parley/domain/ids'
import { convergeOnlineList } from '../../functions/src/lib/converge'
import { refs } from '../../functions/src/lib/db'
import { scheduled } from './scheduled'

/**
 * Emulators that end take the events with them that were under way: saved data may show people as online whose
 * devices are gone. Production delivers every event.
 */
async function forgetWhoWasOnline(): Promise<void> {
  const servers = await refs.servers().select().get()
  for (const { id } of servers.docs) await convergeOnlineList(asServerId(id))
}

/** Never ends the process: the emulators may be busy, or on their way out. */
async function attempt(name: string, work: () => Promise<void>): Promise<void> {
  try {
    await work()
  } catch (error) {
    console.error(`${name} failed:`, error instanceof Error ? error.message : error)
  }
}

for (const signal of ['SIGINT', 'SIGTERM'] as const) process.once(signal, () => process.exit())
await attempt('forgetWhoWasOnline', forgetWhoWasOnline)
for (const { name, everyMs, run } of scheduled) {
  setInterval(() => void attempt(name, () => run(Date.now())), everyMs)
}
