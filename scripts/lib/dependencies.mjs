import { createHash } from 'node:crypto'
import { existsSync, readFileSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { say } from './console.mjs'
import { rootFolder } from './folders.mjs'
import { npmCommand } from './npm.mjs'
import { runOrStop } from './processes.mjs'

const lockFile = join(rootFolder, 'package-lock.json')
const installedFile = join(rootFolder, 'node_modules', '.package-lock.json')
const stampFile = join(rootFolder, 'node_modules', '.parley-lock')

/** Brings the packages that package-lock.json names, unless they are there: also when the person ran npm. */
export async function ensureDependencies() {
  const lockText = readFileSync(lockFile, 'utf8')
  const stamp = createHash('sha256').update(lockText).digest('hex')
  if (existsSync(stampFile) && readFileSync(stampFile, 'utf8') === stamp) return

  const installed = existsSync(installedFile) ? JSON.parse(readFileSync(installedFile, 'utf8')) : undefined
  if (!installed || !holdsAll(JSON.parse(lockText), installed)) await install(Boolean(installed))
  writeFileSync(stampFile, stamp)
}

/** Whether what npm notes as installed is what the lock wants. Packages for other machines may be missing. */
export function holdsAll(lock, installed) {
  return Object.entries(lock.packages).every(([path, wanted]) => {
    if (path === '') return true
    const present = installed.packages[path]
    if (!present) return Boolean(wanted.optional || wanted.devOptional || wanted.peer)
    return present.version === wanted.version
  })
}

async function install(isUpdate) {
  say(
    isUpdate
      ? 'The packages are older than package-lock.json: updating them.'
      : 'Installing the packages, once. Firebase’s tools are large: this takes some minutes.',
  )
  // Not `npm ci`: it refuses a lock that lacks the other systems' binaries, as one written where a registry does
  // not offer them all does. This installs the same versions, and leaves the lock as it is.
  // Nothing we use needs its package's own scripts, and one of them would compile for minutes.
  const npm = npmCommand([
    'install',
    '--no-save',
    '--ignore-scripts',
    '--include=dev',
    '--no-audit',
    '--no-fund',
  ])
  await runOrStop(
    'npm could not install the packages: see its message above, and check the network.',
    npm.command,
    npm.args,
    { cwd: rootFolder, isShell: npm.isShell },
  )
}
