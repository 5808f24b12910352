import { beforeEnd } from './shutdown.mjs'
import { launchTs } from './typescript.mjs'

/** The emulators know no schedule: this process does what Cloud Scheduler does in production. */
export async function startScheduler(suite) {
  const scheduler = await launchTs('scripts/scheduler/run.ts', [], { ...process.env, ...suite.env })
  beforeEnd(() => scheduler.stop(2000))
}
