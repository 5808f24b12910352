import { region } from '@parley/domain/deployment'
import { setGlobalOptions } from 'firebase-functions'

/**
 * How many instances of each function wait for calls at night: none costs nothing, and the first call of a while takes
 * some seconds. docs/deploying.md has figures.
 */
const minInstances = Number(process.env['MIN_INSTANCES'] ?? 0)

/** Imported first by `index.ts`: a function reads these when it is defined. */
setGlobalOptions({
  region,
  concurrency: 80,
  minInstances,
  maxInstances: 20,
  memory: '512MiB',
  timeoutSeconds: 60,
})
