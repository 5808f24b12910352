import { join } from 'node:path'
import { setTimeout as delay } from 'node:timers/promises'
import { Stop } from './console.mjs'
import { rootFolder } from './folders.mjs'
import { host } from './ports.mjs'
import { launch, runOrStop } from './processes.mjs'
import { beforeEnd } from './shutdown.mjs'

const webFolder = join(rootFolder, 'web')
const vite = join(rootFolder, 'node_modules', 'vite', 'bin', 'vite.js')
/** In this mode the app talks to the emulators that VITE_LOCAL_SUITE names. (Vite reserves the name "local".) */
const suiteMode = ['--mode', 'suite']
/** In the folder of the web app. */
const localBuild = 'dist-local'
/** From the project's root, for Hosting. */
export const localBuildFolder = `web/${localBuild}`

/** The development server: it compiles what the browser asks for, and replaces it while somebody edits. */
export async function startDevServer(suite) {
  const args = [...suiteMode, '--port', String(suite.ports.web), '--logLevel', 'warn']
  const server = launch(process.execPath, [vite, ...args], {
    cwd: webFolder,
    env: { ...process.env, ...suite.env },
  })
  beforeEnd(() => server.stop(3000))
  const url = `http://${host}:${suite.ports.web}`
  await waitUntilServed(url, server)
  await warmUp(url)
  return { url, exited: server.exited }
}

/** A finished build that talks to the emulators, served with the headers of production: what tests drive. */
export async function buildForSuite(suite) {
  const build = [vite, 'build', ...suiteMode, '--outDir', localBuild, '--logLevel', 'warn']
  await runOrStop('The web app could not be built: see above.', process.execPath, build, {
    cwd: webFolder,
    env: { ...process.env, ...suite.env },
  })
  return { url: `http://${host}:${suite.ports.hosting}` }
}

async function waitUntilServed(url, server) {
  let hasEnded = false
  void server.exited.then(() => (hasEnded = true))
  while (!hasEnded) {
    try {
      if ((await fetch(url)).ok) return
    } catch {
      // It does not listen yet.
    }
    await delay(100)
  }
  throw new Stop('The web app’s server ended before it was ready: see its message above.')
}

/** Follows the app's imports as a browser would, so that the person's first page does not wait for it all. */
async function warmUp(url) {
  const seen = new Set()
  const visit = async (path) => {
    if (seen.has(path)) return
    seen.add(path)
    const response = await fetch(new URL(path, url))
    const isScript = response.headers.get('content-type')?.includes('javascript')
    const text = await response.text()
    if (isScript) await Promise.all(ownImportsIn(text).map(visit))
  }
  await visit('/src/main.tsx').catch(() => {})
}

/** Paths of our own modules in a module that Vite has served. */
export function ownImportsIn(code) {
  const imports = code.matchAll(/(?:from|import)\s*\(?\s*["'](\/(?:src|@fs)\/[^"']+)["']/g)
  return [...new Set([...imports].map((match) => match[1]))]
}
