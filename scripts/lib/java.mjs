import { spawnSync } from 'node:child_process'
import { existsSync, readdirSync } from 'node:fs'
import { delimiter, join } from 'node:path'

const binary = process.platform === 'win32' ? 'java.exe' : 'java'

/** Every Java of this machine that runs, the person's own choice first: `{ path, major }`. */
export function findJavas(env = process.env) {
  const found = new Map()
  for (const path of candidates(env)) {
    if (!existsSync(path) || found.has(path)) continue
    const major = majorOf(path)
    if (major) found.set(path, { path, major })
  }
  return [...found.values()]
}

function candidates(env) {
  const onPath = (env.PATH ?? '').split(delimiter).filter(Boolean)
  return [
    ...(env.JAVA_HOME ? [join(env.JAVA_HOME, 'bin', binary)] : []),
    ...onPath.map((folder) => join(folder, binary)),
    ...foldersIn('/usr/lib/jvm').map((home) => join(home, 'bin', binary)),
    ...foldersIn('/Library/Java/JavaVirtualMachines').map((home) => join(home, 'Contents/Home/bin', binary)),
    join('/opt/homebrew/opt/openjdk/bin', binary),
    join('/usr/local/opt/openjdk/bin', binary),
  ]
}

function foldersIn(folder) {
  return existsSync(folder) ? readdirSync(folder).map((name) => join(folder, name)) : []
}

/** macOS has a `java` that only says where to get one: hence we ask, and don't trust that the file is there. */
function majorOf(path) {
  const { status, stdout, stderr } = spawnSync(path, ['-version'], { encoding: 'utf8', timeout: 20_000 })
  return status === 0 ? majorIn(`${stderr}${stdout}`) : undefined
}

/** From what `java -version` prints. Before Java 9 the version was written 1.8. */
export function majorIn(text) {
  const match = /version "(?:1\.)?(\d+)/.exec(text)
  return match ? Number(match[1]) : undefined
}
