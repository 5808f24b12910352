import { existsSync, mkdirSync, readFileSync, rmSync } from 'node:fs'
import { join, relative } from 'node:path'
import { rootFolder, workFolder } from './folders.mjs'
import { run } from './processes.mjs'

/** Runs one layer of tests: `{ passed, failed, failures, failedFiles }`. */
export async function runVitest(project, filters, env = {}) {
  const folder = join(workFolder, 'test-results')
  const file = join(folder, `${project}.json`)
  mkdirSync(folder, { recursive: true })
  rmSync(file, { force: true })

  const vitest = join(rootFolder, 'node_modules', 'vitest', 'vitest.mjs')
  const reporters = ['--reporter=default', '--reporter=json', `--outputFile.json=${file}`]
  const args = [vitest, 'run', '--project', project, ...reporters, ...filters]
  const code = await run(process.execPath, args, { cwd: rootFolder, env: { ...process.env, ...env } })
  const report = existsSync(file) ? JSON.parse(readFileSync(file, 'utf8')) : undefined
  return countTests(report, code)
}

/**
 * A test file that could not even be loaded counts as one failed test, and so does a run that failed although
 * all its tests passed (an error outside of any test), or that left no report. `failures` names each, and `failedFiles` where they are.
 */
export function countTests(report, exitCode) {
  const files = report?.testResults ?? []
  const brokenFiles = files.filter(
    (file) => file.status === 'failed' && !file.assertionResults.some((test) => test.status === 'failed'),
  )
  const failures = files.flatMap((file) => {
    const path = relative(rootFolder, file.name)
    const failedTests = file.assertionResults.filter((test) => test.status === 'failed')
    const names = failedTests.map((test) => `${path}: ${test.fullName.trim()}`)
    return brokenFiles.includes(file) ? [`${path}: could not run`] : names
  })
  if (failures.length === 0 && exitCode !== 0) failures.push(`an error outside of any test`)
  const failedFiles = files
    .filter(({ status }) => status === 'failed')
    .map(({ name }) => relative(rootFolder, name))
  return { passed: report?.numPassedTests ?? 0, failed: failures.length, failures, failedFiles }
}
