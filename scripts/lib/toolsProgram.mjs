import { existsSync, readFileSync } from 'node:fs'
import { homedir } from 'node:os'
import { delimiter, dirname, join } from 'node:path'
import { say } from './console.mjs'
import { rootFolder } from './folders.mjs'
import { run } from './processes.mjs'

/** What Firebase's tools ask for before they start any of their Java programs. */
export const javaForTools = 21

/** A Java program that Firebase's tools download and keep: where from, where to, how large. */
export function readToolsProgram(name, env) {
  const info = join(rootFolder, 'node_modules/firebase-tools/lib/emulator/downloadableEmulatorInfo.json')
  const { remoteUrl, downloadPathRelativeToCacheDir, expectedSize } = JSON.parse(readFileSync(info, 'utf8'))[
    name
  ]
  const folder = env.FIREBASE_EMULATORS_PATH || join(homedir(), '.cache', 'firebase', 'emulators')
  return {
    name,
    url: remoteUrl,
    jar: join(folder, downloadPathRelativeToCacheDir),
    megabytes: Math.round(expectedSize / 1e6),
  }
}

/** Lets the tools download it and says whether it is there now. Without a network that is no error. */
export async function downloadToolsProgram({ name, url, jar, megabytes }, java, env) {
  try {
    const answer = await fetch(url, { method: 'HEAD', signal: AbortSignal.timeout(4000) })
    if (!answer.ok) return false
  } catch {
    return false
  }
  say(`Downloading Firebase’s ${name} emulator, once (${megabytes} MB).`)
  const firebase = join(rootFolder, 'node_modules/firebase-tools/lib/bin/firebase.js')
  await run(process.execPath, [firebase, `setup:emulators:${name}`, '--non-interactive'], {
    cwd: rootFolder,
    env: { ...env, PATH: [dirname(java.path), env.PATH].join(delimiter) },
    output: 'ignore',
  })
  return existsSync(jar)
}
