import { join } from 'node:path'
import { buildFunctions } from './functionsBuild.mjs'
import { rootFolder } from './folders.mjs'
import { runOrStop } from './processes.mjs'

/** What gets deployed: the functions and the web app, and its first load within its budget. */
export async function buildForProduction() {
  await buildFunctions()
  await runOrStop(
    'The functions do not load on their own: see above.',
    process.execPath,
    ['scripts/check/functionsBundle.mjs'],
    { cwd: rootFolder },
  )
  const vite = join(rootFolder, 'node_modules', 'vite', 'bin', 'vite.js')
  await runOrStop(
    'The web app could not be built: see above.',
    process.execPath,
    [vite, 'build', '--logLevel', 'warn'],
    {
      cwd: join(rootFolder, 'web'),
    },
  )
  const budget = ['scripts/check/bundleBudget.mjs']
  await runOrStop('The first load became too large: see above.', process.execPath, budget, {
    cwd: rootFolder,
  })
}
