// Finds derived documents that differ from what they derive from, and what deleted servers left behind:
//   npm run repair [-- --fix]                  of the local data
//   npm run repair -- --project ID [--fix]     of a deployment: see docs/deploying.md
import { say } from './lib/console.mjs'
import { main } from './lib/main.mjs'
import { runAgainstLocalData } from './lib/runAgainstLocalData.mjs'
import { runTs } from './lib/typescript.mjs'

const script = 'scripts/repair/run.ts'

await main((args) => {
  const at = args.indexOf('--project')
  if (at === -1) return runAgainstLocalData(script, args)
  const project = args[at + 1]
  say(`Looking at ${project}, with the credentials of this machine.`)
  return runTs(script, args.toSpliced(at, 2), { ...process.env, GCLOUD_PROJECT: project })
})
