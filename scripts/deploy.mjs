// Puts Parley onto a real Firebase project: npm run deploy [-- --project ID]. See docs/deploying.md.
import { spawnSync } from 'node:child_process'
import { join } from 'node:path'
import { parseArgs } from 'node:util'
import { say, step, Stop } from './lib/console.mjs'
import { rootFolder } from './lib/folders.mjs'
import { main } from './lib/main.mjs'
import { run } from './lib/processes.mjs'
import { buildForProduction } from './lib/productionBuild.mjs'
import { readSettings, writeWebConfig } from './lib/deployment.mjs'

const firebase = join(rootFolder, 'node_modules', 'firebase-tools', 'lib', 'bin', 'firebase.js')
const parts = 'firestore:rules,firestore:indexes,storage,functions,hosting'

await main(async (args) => {
  const { values } = parseArgs({ args, options: { project: { type: 'string' } } })
  const project = values.project ?? projectInUse()
  if (!project || project.startsWith('demo-')) {
    throw new Stop(
      'No Firebase project is chosen: run `npx firebase login` and `npx firebase use --add`, or add `-- --project ID`.',
    )
  }
  const settings = readSettings(project)
  await step('Built for production', buildForProduction)
  writeWebConfig(settings)
  say(`Deploying to ${project}.`)
  // Here the tools may ask something, such as how long to keep old container images.
  return run(process.execPath, [firebase, 'deploy', '--project', project, '--only', parts], {
    cwd: rootFolder,
    isForeground: true,
  })
})

/** What `firebase use` chose for this folder. Away from a terminal the tools print nothing but its id. */
function projectInUse() {
  const { stdout } = spawnSync(process.execPath, [firebase, 'use'], { cwd: rootFolder, encoding: 'utf8' })
  return stdout.trim()
}
