import { spawnSync } from 'node:child_process'
import { existsSync } from 'node:fs'
import { homedir } from 'node:os'
import { delimiter, join } from 'node:path'
import { say, Stop } from './console.mjs'
import { rootFolder } from './folders.mjs'
import { run } from './processes.mjs'

const debianPackages = ['chromium', 'fonts-liberation', 'fonts-noto-color-emoji']

/** Gives the path of a Chromium, Chrome or Edge for the end-to-end tests, and gets one when there is none. */
export async function ensureChromium(env = process.env) {
  if (env.CHROMIUM_PATH && !existsSync(env.CHROMIUM_PATH)) {
    throw new Stop(`CHROMIUM_PATH names ${env.CHROMIUM_PATH}, and there is no such file.`)
  }
  const found = findChromium(env) ?? (await playwrightsChromium())
  if (found) return found

  say('The end-to-end tests need Chromium, Chrome or Edge, and none was found: getting Chromium, once.')
  if (process.platform === 'linux' && process.getuid?.() === 0 && existsSync('/etc/debian_version')) {
    const apt = { env: { ...env, DEBIAN_FRONTEND: 'noninteractive' } }
    await run('apt-get', ['update', '-qq'], apt)
    await run('apt-get', ['install', '-y', '-qq', '--no-install-recommends', ...debianPackages], apt)
  } else {
    const cli = join(rootFolder, 'node_modules', 'playwright-core', 'cli.js')
    await run(process.execPath, [cli, 'install', 'chromium'], { env })
  }
  const brought = findChromium(env) ?? (await playwrightsChromium())
  if (brought) return brought
  throw new Stop(
    'Chromium could not be brought here: install Chromium or Chrome, or set CHROMIUM_PATH to one.',
  )
}

function findChromium(env, exists = existsSync, platform = process.platform) {
  if (env.CHROMIUM_PATH) return env.CHROMIUM_PATH
  return places(env, platform).find((path) => exists(path) && (platform !== 'linux' || starts(path)))
}

function places(env, platform) {
  if (platform === 'darwin') {
    const apps = ['Google Chrome', 'Chromium', 'Microsoft Edge']
    const folders = ['/Applications', join(homedir(), 'Applications')]
    return folders.flatMap((folder) => apps.map((app) => `${folder}/${app}.app/Contents/MacOS/${app}`))
  }
  if (platform === 'win32') {
    const folders = [env.PROGRAMFILES, env['PROGRAMFILES(X86)'], env.LOCALAPPDATA].filter(Boolean)
    const programs = ['Google/Chrome/Application/chrome.exe', 'Microsoft/Edge/Application/msedge.exe']
    return folders.flatMap((folder) => programs.map((program) => join(folder, program)))
  }
  const names = ['chromium', 'chromium-browser', 'google-chrome', 'google-chrome-stable', 'microsoft-edge']
  const onPath = (env.PATH ?? '').split(delimiter).filter(Boolean)
  return names.flatMap((name) => onPath.map((folder) => join(folder, name)))
}

/** Ubuntu has a `chromium-browser` that only says that one should install the snap. */
function starts(path) {
  return spawnSync(path, ['--version'], { timeout: 20_000 }).status === 0
}

async function playwrightsChromium() {
  const { chromium } = await import('playwright-core')
  const path = chromium.executablePath()
  return path && existsSync(path) ? path : undefined
}
