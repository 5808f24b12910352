/**
 * What each kind of visitor loads before the screen works, from the production build, and that nothing of the
 * local suite is in it. Kilobytes of JavaScript, gzipped as a CDN would.
 */
import { readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { gzipSync } from 'node:zlib'

const dist = 'web/dist'
const manifest = JSON.parse(readFileSync(join(dist, '.vite/manifest.json'), 'utf8'))

const routes = [
  { name: 'landing', entries: ['src/app/landing.ts'], maxKb: 120 },
  { name: 'sign-in', entries: ['src/app/signIn.ts'], maxKb: 190 },
  { name: 'channel', entries: ['src/app/signedIn.ts'], maxKb: 340 },
]

const problems = []
for (const { name, entries, maxKb } of routes) {
  const files = closureOf(['index.html', ...entries])
  const kb =
    files.reduce((sum, file) => sum + gzipSync(readFileSync(join(dist, file)), { level: 9 }).length, 0) / 1024
  console.log(`${name.padEnd(8)} ${kb.toFixed(1).padStart(6)} KB of ${maxKb} in ${files.length} files`)
  if (kb > maxKb) problems.push(`${name} loads ${kb.toFixed(1)} KB, its budget is ${maxKb} KB`)
}
problems.push(...tracesOfTheSuite())
for (const problem of problems) console.error(problem)
process.exit(problems.length > 0 ? 1 : 0)

/** The scripts that these entries import, at once or through others. */
function closureOf(entries) {
  const seen = new Set()
  const visit = (key) => {
    if (seen.has(key)) return
    if (!manifest[key]) throw new Error(`The build has no entry ${key}: has it moved?`)
    seen.add(key)
    for (const next of manifest[key].imports ?? []) visit(next)
  }
  for (const entry of entries) visit(entry)
  return [...seen].map((key) => manifest[key].file).filter((file) => file.endsWith('.js'))
}

/** What differs locally lives in web/src/backend/local.ts, the outbox and the dialog in place of Google and GitHub. */
function tracesOfTheSuite() {
  const traces = ['oobCodes', 'email_verified:', 'VITE_LOCAL_SUITE', '127.0.0.1', 'This is a local Parley']
  const scripts = readdirSync(join(dist, 'assets')).filter((file) => file.endsWith('.js'))
  return scripts.flatMap((file) => {
    const code = readFileSync(join(dist, 'assets', file), 'utf8')
    return traces.filter((trace) => code.includes(trace)).map((trace) => `${file} contains “${trace}”`)
  })
}
