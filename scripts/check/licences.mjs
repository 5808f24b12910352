/** Whether every package that Parley ships with may be part of a work under its licence. */
import { existsSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { rootFolder } from '../lib/folders.mjs'
import { isCompatible } from './judgeLicence.mjs'

const readJson = (...path) => JSON.parse(readFileSync(join(rootFolder, ...path), 'utf8'))

const { packages } = readJson('package-lock.json')
// `devOptional` is what our tools need and something shipped could make use of.
const shipped = Object.entries(packages).filter(
  ([path, { dev, devOptional, link }]) => path.includes('node_modules/') && !dev && !devOptional && !link,
)
const problems = shipped.flatMap(([path, locked]) => {
  // Those for other systems are not installed here; the lock repeats what they say.
  const { name, license, licenses } = existsSync(join(rootFolder, path, 'package.json'))
    ? readJson(path, 'package.json')
    : { name: path, ...locked }
  // Old packages say it the old way.
  const licence = license ?? licenses?.[0]?.type
  return isCompatible(licence) ? [] : [`${name} is under “${licence ?? 'no licence'}”`]
})

for (const problem of problems) console.error(problem)
console.log(`${shipped.length} packages, ${problems.length} problems`)
process.exit(problems.length > 0 ? 1 : 0)
