import { readFileSync } from 'node:fs'
import { describe, expect, it } from 'vitest'
import { readFirestoreFields } from '../service/firestoreValues'
import { compile } from './compile'
import { evaluateExpression } from './evaluateExpression'
import type { Ask } from './lookups'
import { expectedValue, type Json, readPlain, writeValue } from './recordedValues'
import { ErrorValue, Path, type Result, Timestamp, type Value } from './values'

/** What Google's engine said about each expression: see `about` in the file. */
type Recorded = {
  readonly expr: string
  readonly result?: 'allow' | 'deny'
  readonly compile?: 'error'
  readonly message?: string
  readonly issues?: readonly { description: string; line: number; column: number }[]
  readonly value?: Json
}
type Recording = {
  readonly functionsAddedWhenUsed: Readonly<Record<string, string>>
  readonly document: Readonly<Record<string, Json>>
  readonly otherDocuments: Readonly<Record<string, Json>>
  readonly tokenPayload: Json
  readonly cases: readonly Recorded[]
}

const recording = JSON.parse(
  readFileSync(new URL('../../testdata/expressions.json', import.meta.url), 'utf8'),
) as Recording

const root = ['databases', '(default)', 'documents']
const document = (path: readonly string[], data: Value): Value =>
  new Map<string, Value>([
    ['data', data],
    ['__name__', new Path([...root, ...path])],
    ['id', path.at(-1) ?? ''],
  ])
const stored = document(['t', 'x'], readFirestoreFields(recording.document))
const request = new Map<string, Value>([
  ['time', new Timestamp(1_795_226_575_658_000_000n)],
  [
    'auth',
    new Map<string, Value>([
      ['uid', 'u1'],
      ['token', readPlain(recording.tokenPayload)],
    ]),
  ],
  ['headers', new Map()],
  ['inTransaction', false],
  ['path', new Path([...root, 't', 'x'])],
  ['fields', null],
  ['method', 'get'],
])
const variables = { request, resource: stored }

const ask: Ask = ({ function: name, path }) => Promise.resolve(answer(name, path.segments.map(String)))

function answer(name: string, [databases, database, documents, ...names]: string[]): Result {
  const absolute = databases === 'databases' && database === '(default)' && documents === 'documents'
  const id = names.join('/')
  const data = recording.otherDocuments[id]
  if (!absolute || names.length % 2 === 1) return new ErrorValue('Service call error.')
  if (name === 'firestore.exists') return data !== undefined
  return data === undefined ? new ErrorValue('Service call error.') : document(names, readPlain(data))
}

const functionsOf = (expression: string) =>
  Object.entries(recording.functionsAddedWhenUsed)
    .filter(([name]) => expression.includes(`${name}(`))
    .map(([, source]) => source)
    .join(' ')

/** The recorded lines are those of the file: the expression starts on the sixth. */
const rules = (expression: string) => `rules_version = '2';
service cloud.firestore { match /databases/{db}/documents {
match /t/{id} {
${functionsOf(expression)}
allow get: if
${expression}
;
}
}}
`
const compiled = (expression: string) => compile([{ name: 'recorded.rules', content: rules(expression) }])

describe.each(recording.cases)('$expr', (recorded) => {
  const { expr, result, compile: refused, issues = [], value, message } = recorded

  if (refused) {
    it('is refused for the same reasons', () => {
      const errors = compiled(expr).errors.map((error) => `L${error.line}:${error.column} ${error.message}`)
      expect(['Error compiling rules:', ...errors].join('\n')).toBe(message)
    })
    return
  }

  it('compiles with the same warnings', () => {
    const { errors, warnings } = compiled(expr)
    expect(errors).toEqual([])
    expect(warnings.map((warning) => [warning.message, warning.line - 5, warning.column])).toEqual(
      issues.map((issue) => [issue.description, issue.line, issue.column]),
    )
  })

  it('gives the same verdict', async () => {
    const verdict = await compiled(expr).ruleset?.permits({
      service: 'cloud.firestore',
      path: '/databases/(default)/documents/t/x',
      method: 'get',
      variables,
      ask,
    })
    expect(verdict?.permit).toBe(result === 'allow')
  })

  if (value === undefined) return
  it('has the same value', async () => {
    // Functions of the recording name the wildcards of the rules around them.
    const found = await evaluateExpression(
      expr,
      { ...variables, db: '(default)', id: 'x' },
      { service: 'cloud.firestore', functions: functionsOf(expr), ask },
    )
    // With documents read, the recording also has what was known before they were.
    expect(writeValue(found)).toEqual(expectedValue([value].flat().at(-1) ?? null))
  })
})
