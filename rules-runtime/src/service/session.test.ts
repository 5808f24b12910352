import * as fc from 'fast-check'
import { expect, test } from 'vitest'
import { createSession } from './session'

/** JSON in which the words of the protocol come up often enough to lead somewhere. */
const words = fc.constantFrom(
  'load_ruleset',
  'verify',
  'rules',
  'firebase.storage',
  '/b/x/o/y',
  'get',
  'write',
  '',
)
const { json } = fc.letrec((tie) => ({
  json: fc.oneof(
    { maxDepth: 5 },
    words,
    fc.constantFrom(null, true, 0, -1, 1.5, 1e300, {}, []),
    fc.array(tie('json'), { maxLength: 3 }),
    fc.dictionary(
      fc.constantFrom(
        'map_value',
        'fields',
        'list_value',
        'values',
        'int_value',
        'path_value',
        '__proto__',
        'files',
      ),
      tie('json'),
      { maxKeys: 3 },
    ),
  ),
}))
const context = fc.record(
  {
    rulesetName: fc.oneof(words, json),
    service: fc.oneof(words, json),
    path: fc.oneof(words, json),
    method: fc.oneof(words, json),
    source: fc.record({ files: fc.oneof(json, fc.array(fc.record({ name: words, content: words }))) }),
    variables: fc.record({ request: fc.oneof(json, fc.record({ map_value: fc.record({ fields: json }) })) }),
  },
  { requiredKeys: [] },
)
const line = fc.oneof(
  fc.string(),
  fc.json(),
  fc
    .record({ id: fc.nat(9), action: words, context: fc.oneof(context, json) })
    .map((it) => JSON.stringify(it)),
)

test('whatever is sent, each line gets one answer', async () => {
  const lines = fc.array(line, { maxLength: 10 })
  await fc.assert(
    fc.asyncProperty(lines, async (sent) => {
      const answers: unknown[] = []
      const session = createSession((answer) => answers.push(answer))
      for (const text of sent) session.take(text)
      await new Promise(setImmediate)
      expect(answers).toHaveLength(sent.length)
      expect(answers.every((answer) => JSON.stringify(answer).includes('"status":'))).toBe(true)
    }),
    { seed: 1, numRuns: 500 },
  )
})
