import { ensureChromium } from './chromium.mjs'
import { step } from './console.mjs'
import { buildFunctions } from './functionsBuild.mjs'
import { offsetFromEnvironment } from './ports.mjs'
import { startScheduler } from './scheduler.mjs'
import { startSuite } from './suite.mjs'
import { buildForSuite, localBuildFolder } from './webApp.mjs'

/** Tests keep away from `npm start`, so that both can run at once: another project, other ports. */
const project = 'demo-parley-test'
const testOffset = 1000

/** What tests run against; every part starts once, when the first who needs it asks. `stop` ends what has started. */
export function testSurroundings({ only } = {}) {
  let suite
  const emulators = once(async () => (suite = await startEmulators(only)))
  const app = once(async () => startApp(await emulators()))
  return { emulators, app, stop: async () => suite?.stop() }
}

function startEmulators(only) {
  const hasFunctions = !only || only.includes('functions')
  return step('Firebase emulators started', () =>
    startSuite({
      project,
      offset: offsetFromEnvironment() + testOffset,
      only,
      served: localBuildFolder,
      ...(hasFunctions ? { prepare: buildFunctions } : {}),
    }),
  )
}

async function startApp(suite) {
  const chromium = await ensureChromium()
  await startScheduler(suite)
  const { url } = await step('Web app built', () => buildForSuite(suite))
  return { env: { ...suite.env, APP_URL: url, CHROMIUM_PATH: chromium } }
}

function once(work) {
  let promise
  return () => (promise ??= work())
}
