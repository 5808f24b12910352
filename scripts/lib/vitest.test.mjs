import { join } from 'node:path'
import { expect, test } from 'vitest'
import { rootFolder } from './folders.mjs'
import { countTests } from './vitest.mjs'

const name = join(rootFolder, 'tests', 'some.test.ts')
const fine = { name, status: 'passed', assertionResults: [{ status: 'passed' }, { status: 'passed' }] }
const wrong = {
  name,
  status: 'failed',
  assertionResults: [{ status: 'passed' }, { status: 'failed', fullName: ' doors open' }],
}
const unloaded = { name, status: 'failed', assertionResults: [] }
const unprepared = { name, status: 'failed', assertionResults: [{ status: 'skipped' }] }

test('passed and failed tests are counted from the report, and the failed named', () => {
  const report = { numPassedTests: 7, testResults: [fine, wrong] }
  const failures = ['tests/some.test.ts: doors open']
  expect(countTests(report, 1)).toEqual({
    passed: 7,
    failed: 1,
    failures,
    failedFiles: ['tests/some.test.ts'],
  })
})

test.each([{ file: unloaded }, { file: unprepared }])(
  'a file that could not be loaded or prepared is a failed test',
  ({ file }) => {
    const report = { numPassedTests: 7, testResults: [fine, file] }
    const failures = ['tests/some.test.ts: could not run']
    expect(countTests(report, 1)).toEqual({
      passed: 7,
      failed: 1,
      failures,
      failedFiles: ['tests/some.test.ts'],
    })
  },
)

test('a run that failed outside of its tests, or left no report, has one failed test', () => {
  expect(countTests({ numPassedTests: 7, testResults: [fine] }, 1).failed).toBe(1)
  expect(countTests(undefined, 1)).toMatchObject({ passed: 0, failed: 1 })
})
