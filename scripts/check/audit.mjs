/** Known holes in what Parley ships: high and critical ones fail, unless `auditExceptions.json` says why we live with them. */
import { spawnSync } from 'node:child_process'
import { readFileSync } from 'node:fs'
import { rootFolder } from '../lib/folders.mjs'
import { npmCommand } from '../lib/npm.mjs'
import { judgeAudit } from './judgeAudit.mjs'

const exceptions = JSON.parse(readFileSync(new URL('auditExceptions.json', import.meta.url), 'utf8'))
// Without a network npm would otherwise try for minutes.
const patience = ['--fetch-retries=0', '--fetch-timeout=20000']
const { command, args, isShell } = npmCommand(['audit', '--omit=dev', '--json', ...patience])
const { stdout, error } = spawnSync(command, args, { cwd: rootFolder, encoding: 'utf8', shell: isShell })
if (error) throw error

const { isAnswered, problems } = judgeAudit(stdout, exceptions)
if (!isAnswered) console.log('note: no audit answer from the registry')
for (const problem of problems) console.error(problem)
process.exit(problems.length > 0 ? 1 : 0)
