import { spawn, spawnSync } from 'node:child_process'
import { dirname, join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { Stop } from './console.mjs'

const isWindows = process.platform === 'win32'
const running = new Map()
let guardian

/**
 * Starts a child in a process group of its own: Ctrl-C in the terminal then reaches only us, and we end the
 * children in an order that loses nothing (save the data first, stop the emulators after).
 * `isForeground` leaves it in our group with the keyboard, for commands that a person talks to.
 */
export function launch(command, args, options = {}) {
  const { env = process.env, cwd, output = 'inherit', isForeground = false, isShell = false } = options
  const child = spawn(command, args, {
    env,
    cwd,
    shell: isShell,
    detached: !isForeground && !isWindows,
    stdio: [isForeground ? 'inherit' : 'ignore', output, output],
    windowsHide: true,
  })
  const launched = { child, exited: watchExit(child), stop: (graceMs) => stop(launched, graceMs) }
  if (child.pid) {
    running.set(child.pid, launched)
    tellGuardian(`+${child.pid}`)
  }
  void launched.exited.then(() => {
    running.delete(child.pid)
    tellGuardian(`-${child.pid}`)
  })
  return launched
}

/** Runs a command to its end and gives its exit code. */
export async function run(command, args, options) {
  const { exited } = launch(command, args, options)
  return (await exited).code
}

/** Like `run`, but anything except success ends us with the sentence. */
export async function runOrStop(sentence, command, args, options) {
  if ((await run(command, args, options)) !== 0) throw new Stop(sentence)
}

function watchExit(child) {
  return new Promise((resolve) => {
    child.once('error', (error) => resolve({ code: 127, error }))
    child.once('exit', (code, signal) => resolve({ code: code ?? 1, signal }))
  })
}

async function stop({ child, exited }, graceMs = 15_000) {
  if (!child.pid || child.exitCode !== null || child.signalCode !== null) return
  await endFamily(child.pid, graceMs, exited)
}

/**
 * Ends a process and everything that it started. The process is asked first and gets `graceMs` to end its own
 * children; whatever is left of its family then is killed, also what had moved to another process group.
 */
export async function endFamily(pid, graceMs, exited = waitUntilGone(pid)) {
  if (isWindows) {
    spawnSync('taskkill', ['/pid', String(pid), '/T', '/F'], { windowsHide: true })
    return
  }
  const family = familyOf(pid)
  signal(pid, 'SIGTERM')
  let timer
  await Promise.race([exited, new Promise((resolve) => (timer = setTimeout(resolve, graceMs)))])
  clearTimeout(timer)
  for (const member of new Set([...family, ...familyOf(pid)])) signal(member, 'SIGKILL')
}

/** For the moment when nothing can be awaited any more: our own process is about to be gone. */
export function killEverything() {
  for (const pid of running.keys()) {
    if (isWindows) spawnSync('taskkill', ['/pid', String(pid), '/T', '/F'], { windowsHide: true })
    else for (const member of familyOf(pid)) signal(member, 'SIGKILL')
  }
}

function familyOf(pid) {
  const table = spawnSync('ps', ['-A', '-o', 'pid=,ppid='], { encoding: 'utf8' }).stdout ?? ''
  return descendants(pid, table)
}

/** The process itself and all that descend from it, read from `ps -A -o pid=,ppid=`. */
export function descendants(pid, table) {
  const pairs = table
    .split('\n')
    .map((line) => line.trim().split(/\s+/).map(Number))
    .filter((pair) => pair.length === 2)
  const family = [pid]
  for (const member of family) {
    for (const [child, parent] of pairs) if (parent === member) family.push(child)
  }
  return family
}

function signal(pid, name) {
  try {
    process.kill(pid, name)
  } catch {
    // It is gone already, which is what we wanted.
  }
}

async function waitUntilGone(pid) {
  for (;;) {
    try {
      process.kill(pid, 0)
    } catch {
      return
    }
    await new Promise((resolve) => setTimeout(resolve, 100))
  }
}

/** The guardian outlives us by a moment: if we are killed without warning, it ends what we had started. */
function tellGuardian(line) {
  guardian ??= startGuardian()
  guardian.stdin.write(`${line}\n`)
}

function startGuardian() {
  const script = join(dirname(fileURLToPath(import.meta.url)), 'guardian.mjs')
  const child = spawn(process.execPath, [script], { detached: true, stdio: ['pipe', 'ignore', 'ignore'] })
  // A guardian that could not start, or has gone, is no reason to fail: it only matters when we are killed.
  child.on('error', () => {})
  child.stdin.on('error', () => {})
  child.stdin.unref?.()
  child.unref()
  return child
}
