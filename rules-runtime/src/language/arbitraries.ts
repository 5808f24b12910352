/** Random expressions and texts, for the tests that say something about every one of them. */
import fc from 'fast-check'
import { type BinaryOperator, type Expression, type Literal, testableTypes } from './syntax'

export const propertyOptions = { seed: 20_261, numRuns: 500 }

const span = { start: 0, end: 0, at: 0 }
const name = fc.constantFrom('a', 'b', 'request', 'resource', 'x1', '_y')
const methodName = fc.constantFrom(
  'size',
  'get',
  'matches',
  'split',
  'hasAny',
  'keys',
  'toSet',
  'nope',
  'bind',
)
const functionName = fc.constantFrom(
  'int',
  'string',
  'path',
  'math.abs',
  'duration.value',
  'firestore.get',
  'f',
)
const operators: BinaryOperator[] = ['*', '/', '%', '+', '-', '<', '<=', '>', '>=', 'in', '==', '!=']

const literal: fc.Arbitrary<Literal> = fc
  .oneof(
    fc.constantFrom(null, true, false),
    fc.bigInt({ min: 0n, max: 2n ** 63n - 1n }),
    fc.double({ min: 0, max: 1e300, noNaN: true, noDefaultInfinity: true }).map(Math.abs),
    fc.string({ unit: 'binary', maxLength: 8 }),
    fc.constantFrom('a', '', 'a.*', '(', '[0-9]+'),
    fc.uint8Array({ maxLength: 4 }),
  )
  .map((value) => ({ kind: 'literal', value, ...span }))

/** Every kind of expression, nested a few levels deep. */
export const expressions: fc.Arbitrary<Expression> = fc.letrec<{ node: Expression }>((tie) => {
  const node = tie('node')
  const nodes = fc.array(node, { maxLength: 3 })
  const optional = fc.option(node, { nil: undefined })
  const part = fc.oneof(
    fc.constantFrom('a', 'users', '(default)', 'a-b.c'),
    fc.record({ capture: name, glob: fc.boolean() }),
    node,
  )
  const of = <K extends Expression['kind'], M>(kind: K, model: { [P in keyof M]: fc.Arbitrary<M[P]> }) =>
    fc.record({
      kind: fc.constant(kind),
      start: fc.constant(0),
      end: fc.constant(0),
      at: fc.constant(0),
      ...model,
    })
  return {
    node: fc.oneof(
      { maxDepth: 4, depthSize: 'medium' },
      literal,
      of('variable', { name }),
      of('list', { items: nodes }),
      of('map', { entries: fc.array(fc.record({ key: node, value: node }), { maxLength: 3 }) }),
      of('path', { parts: fc.array(part, { minLength: 1, maxLength: 3 }) }),
      of('member', { object: node, name }),
      of('index', { object: node, index: node }),
      of('slice', { object: node, from: optional, to: optional }),
      of('call', { name: functionName, args: nodes }),
      of('method', { object: node, name: methodName, args: nodes }),
      of('unary', { operator: fc.constantFrom('!' as const, '-' as const), operand: node }),
      of('binary', { operator: fc.constantFrom(...operators), left: node, right: node }),
      of('logical', { operator: fc.constantFrom('&&' as const, '||' as const), left: node, right: node }),
      of('is', { operand: node, type: fc.constantFrom(...testableTypes) }),
      of('conditional', { condition: node, whenTrue: node, whenFalse: node }),
    ) as fc.Arbitrary<Expression>,
  }
}).node

const words = [
  "rules_version = '2';",
  'service firebase.storage {',
  'match /b/{bucket}/o {',
  'match /{all=**} {',
  'allow read: if',
  'allow write;',
  'function f(a) {',
  'return',
  'let x =',
  'f(1)',
  'request.auth',
  "'a",
  "'b'",
  ...['/*', '//', '\n', '(', ')', '[', ']', '{', '}', '$(', '/', '/x', ';', ':', '?', '.', ',', '!', '-'],
  ...['==', '&&', '||', 'in', 'is', 'int', '1', '1.', '\\', '"', "b'\\x", '\u2028', '\ud800', 'true', '1 +'],
]

/** Pieces of rules in no order at all. */
const nearlyRules: fc.Arbitrary<string> = fc
  .array(fc.constantFrom(...words), { maxLength: 60 })
  .map((pieces) => pieces.join(' '))

export const anyText: fc.Arbitrary<string> = fc.oneof(
  nearlyRules,
  fc.string({ unit: 'binary', maxLength: 200 }),
  fc.uint8Array({ maxLength: 200 }).map((bytes) => Buffer.from(bytes).toString('latin1')),
)
