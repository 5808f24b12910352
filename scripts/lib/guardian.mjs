// Ends the children of a script that was killed without a chance to do so itself (kill -9, a closed terminal
// on some systems). It learns about them through its standard input, which closes when the script is gone.
import { createInterface } from 'node:readline'
import { endFamily } from './processes.mjs'

const pids = new Set()
const lines = createInterface({ input: process.stdin })
lines.on('line', (line) => {
  const pid = Number(line.slice(1))
  if (line.startsWith('+')) pids.add(pid)
  else pids.delete(pid)
})
lines.on('close', () => {
  void Promise.all([...pids].map((pid) => endFamily(pid, 10_000)))
})
