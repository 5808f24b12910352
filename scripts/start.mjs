// Parley on this machine: the Firebase emulators, the demo community, and the web app.
//   npm start [-- --fresh] [-- --quiet]
// --fresh forgets the data of the last run; --quiet leaves the demo's people silent.
import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { parseArgs } from 'node:util'
import { bold, dim, ember, say, step, Stop } from './lib/console.mjs'
import { buildFunctions, watchFunctions } from './lib/functionsBuild.mjs'
import { rootFolder } from './lib/folders.mjs'
import { localDataAt } from './lib/localData.mjs'
import { main } from './lib/main.mjs'
import { offsetFromEnvironment } from './lib/ports.mjs'
import { startScheduler } from './lib/scheduler.mjs'
import { beforeEnd } from './lib/shutdown.mjs'
import { allEmulators, startSuite } from './lib/suite.mjs'
import { worthShowing } from './lib/suiteOutput.mjs'
import { launchTs, runTs } from './lib/typescript.mjs'
import { startDevServer } from './lib/webApp.mjs'

const project = 'demo-parley'

await main(async (args) => {
  const { values: wishes } = parseArgs({
    args,
    options: { fresh: { type: 'boolean' }, quiet: { type: 'boolean' } },
  })
  const offset = offsetFromEnvironment()
  const data = localDataAt(offset)
  say(`\n  ${bold(ember('Parley'))}\n`)

  if (wishes.fresh || !data.find()) await step('Demo community loaded', () => loadDemo(offset, data))
  const suite = await step('Firebase emulators started', () => startEmulators(offset, data.find()))
  keepData(data, suite)
  await startScheduler(suite)
  const web = await step('Web app started', () => startDevServer(suite))
  if (!wishes.quiet) await startDemo(suite)

  greet(web.url)
  await Promise.race([suite.exited, web.exited])
  throw new Stop('A part of Parley ended by itself: see above, and .cache/logs.')
})

function startEmulators(offset, importFrom) {
  return startSuite({
    project,
    offset,
    importFrom,
    otherServices: ['web'],
    onLine: showLine,
    prepare: async () => {
      await buildFunctions()
      watchFunctions()
    },
  })
}

function showLine(line) {
  const text = worthShowing(line)
  if (text) say(dim(text))
}

/**
 * Loaded into emulators without functions, saved, and imported by the ones that stay: the Firestore emulator
 * would otherwise bring ten thousand events to the triggers, and a first message would wait behind them.
 */
async function loadDemo(offset, data) {
  const suite = await startSuite({
    project,
    offset,
    only: ['auth', 'firestore'],
    // Looked at now, or a port in use would be found only after the loading.
    otherServices: [...allEmulators, 'web'],
  })
  const exitCode = await runTs('scripts/seed/load.ts', [], { ...process.env, ...suite.env })
  if (exitCode !== 0) throw new Stop('The demo community could not be loaded: see above.')
  await data.save(suite)
  await suite.stop()
}

function keepData(data, suite) {
  let hasEnded = false
  void suite.exited.then(() => (hasEnded = true))
  beforeEnd(async () => {
    if (hasEnded) return
    say()
    await step('Data saved for the next start', () => data.save(suite))
  })
}

async function startDemo(suite) {
  const demo = await launchTs('scripts/demo/drive.ts', [], { ...process.env, ...suite.env })
  beforeEnd(() => demo.stop(2000))
}

function greet(url) {
  const accounts = JSON.parse(readFileSync(join(rootFolder, 'scripts', 'demo', 'accounts.json'), 'utf8'))
  say(`\n  Open    ${bold(ember(url))}`)
  for (const [index, { email, password, displayName }] of accounts.slice(0, 2).entries()) {
    say(`  ${index === 0 ? 'Log in ' : '    or '} ${bold(email)}  ${password}  ${dim(displayName)}`)
  }
  say(dim('\n  Ctrl-C stops everything and keeps the data. npm start -- --fresh forgets it.\n'))
}
