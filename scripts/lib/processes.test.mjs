import { spawnSync } from 'node:child_process'
import { expect, test } from 'vitest'
import { descendants, launch } from './processes.mjs'

test('the family of a process is itself, its children and theirs, in any order of the table', () => {
  const table = '  1     0\n 40    30\n 20    10\n 30    20\n 50     1\n 10     1\n'
  expect(descendants(10, table).sort()).toEqual([10, 20, 30, 40])
})

/** A process that has ended, but that the system has not yet cleared away (Z), is not alive. */
function isAlive(pid) {
  const state = spawnSync('ps', ['-o', 'stat=', '-p', String(pid)], { encoding: 'utf8' }).stdout.trim()
  return state !== '' && !state.startsWith('Z')
}

test.skipIf(process.platform === 'win32')(
  'stopping a process also ends a child that moved to a group of its own',
  async () => {
    const script = `
      const child = require('node:child_process').spawn('sleep', ['60'], { detached: true, stdio: 'ignore' })
      console.log(child.pid)
      setInterval(() => {}, 1000)`
    const parent = launch(process.execPath, ['-e', script], { output: 'pipe' })
    const pid = Number(await new Promise((resolve) => parent.child.stdout.once('data', resolve)))
    expect(isAlive(pid)).toBe(true)
    await parent.stop(2000)
    await expect.poll(() => isAlive(pid)).toBe(false)
    expect((await parent.exited).signal).toBe('SIGTERM')
  },
)
