// Starts the Firebase emulators, runs a command against them and stops them again:
//   node scripts/suite.mjs [--offset N] [--only firestore,auth] [--project ID] -- command [arguments]
// Without a command the emulators stay until Ctrl-C.
import { parseArgs } from 'node:util'
import { say, Stop } from './lib/console.mjs'
import { main } from './lib/main.mjs'
import { offsetFromEnvironment } from './lib/ports.mjs'
import { run } from './lib/processes.mjs'
import { startSuite } from './lib/suite.mjs'

await main(async (args) => {
  const { values, positionals } = parseArgs({
    args,
    allowPositionals: true,
    options: { offset: { type: 'string' }, only: { type: 'string' }, project: { type: 'string' } },
  })
  const offset = values.offset ? Number(values.offset) : offsetFromEnvironment()
  const suite = await startSuite({
    project: values.project ?? 'demo-parley-test',
    offset,
    only: values.only?.split(','),
  })
  const [command, ...rest] = positionals
  if (command) return run(command, rest, { env: { ...process.env, ...suite.env }, isForeground: true })

  for (const [name, value] of Object.entries(suite.env)) say(`${name}=${value}`)
  await suite.exited
  throw new Stop('The Firebase emulators ended by themselves.')
})
