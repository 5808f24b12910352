import { say } from './console.mjs'
import { buildFunctions } from './functionsBuild.mjs'
import { localDataAt } from './localData.mjs'
import { host, isAnswering, offsetFromEnvironment, portsAt } from './ports.mjs'
import { environmentOf, startSuite } from './suite.mjs'
import { runTs } from './typescript.mjs'

const project = 'demo-parley'

/**
 * Runs a TypeScript script against the data of `npm start`: against the one that is running, or else with
 * emulators that hold the saved data, and keep what the script changed.
 */
export async function runAgainstLocalData(entry, args) {
  const offset = offsetFromEnvironment()
  const ports = portsAt(offset)
  if (await isAnswering(ports.hub)) {
    say(`Using the Parley that is running (emulator hub on http://${host}:${ports.hub}).`)
    return runTs(entry, args, { ...process.env, ...environmentOf(project, ports) })
  }
  const data = localDataAt(offset)
  const suite = await startSuite({ project, offset, importFrom: data.find(), prepare: buildFunctions })
  const exitCode = await runTs(entry, args, { ...process.env, ...suite.env })
  if (exitCode === 0) await data.save(suite)
  return exitCode
}
