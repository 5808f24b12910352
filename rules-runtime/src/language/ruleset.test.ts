import { describe, expect, it } from 'vitest'
import { compile } from './compile'
import type { Question } from './lookups'
import { ErrorValue, type Value } from './values'

type Surroundings = { functions?: string; documents?: Record<string, Value> }

/** Judges `get` of `/b/bucket/o/a` by a condition, and keeps what was asked for on the way. */
async function judge(condition: string, { functions = '', documents = {} }: Surroundings = {}) {
  const content = `rules_version = '2';
service firebase.storage { match /b/{bucket}/o/{name} {
${functions}
allow get: if ${condition};
} }`
  const { ruleset, errors } = compile([{ name: 'storage.rules', content }])
  expect(errors).toEqual([])
  const asked: string[] = []
  const ask = ({ function: name, path }: Question) => {
    const id = path.toString().replace('/databases/(default)/documents/c/', '')
    asked.push(`${name} ${id}`)
    const data = documents[id]
    if (name === 'firestore.exists') return Promise.resolve(data !== undefined)
    return Promise.resolve(
      data === undefined ? new ErrorValue('no such document') : new Map([['data', data]]),
    )
  }
  const request = new Map<string, Value>([['auth', null]])
  const verdict = await ruleset!.permits({
    service: 'firebase.storage',
    path: '/b/bucket/o/a',
    method: 'get',
    variables: { request, resource: null },
    ask,
  })
  return { ...verdict, asked }
}

const document = (id: string) => `firestore.get(/databases/(default)/documents/c/${id}).data`
const exists = (id: string) => `firestore.exists(/databases/(default)/documents/c/${id})`

describe('documents', () => {
  const documents = { yes: true, no: false }

  it('are asked for one after the other, as far as they are needed', async () => {
    expect(await judge(`${document('yes')} || ${document('no')}`, { documents })).toMatchObject({
      permit: true,
      asked: ['firestore.get yes'],
    })
    expect(await judge(`${document('no')} || ${document('yes')}`, { documents })).toMatchObject({
      permit: true,
      asked: ['firestore.get no', 'firestore.get yes'],
    })
    expect(await judge(`${document('no')} && ${document('yes')}`, { documents })).toMatchObject({
      permit: false,
      asked: ['firestore.get no'],
    })
  })

  it('are not asked for where the answer is known without them', async () => {
    expect(await judge(`${document('no')} || true`, { documents })).toMatchObject({ permit: true, asked: [] })
  })

  it('are asked for once', async () => {
    const condition = `${document('yes')} && ${document('yes')} && ${exists('yes')} && ${exists('yes')}`
    expect(await judge(condition, { documents })).toMatchObject({
      permit: true,
      asked: ['firestore.get yes', 'firestore.exists yes'],
    })
  })

  it('may be two, the third is an error', async () => {
    const { permit, issues, asked } = await judge(
      `${exists('yes')} && ${exists('no')} && !${exists('other')}`,
      {
        documents,
      },
    )
    expect(permit).toBe(false)
    expect(asked).toEqual(['firestore.exists yes', 'firestore.exists no'])
    expect(issues.map(({ message }) => message)).toEqual(['A request may read at most 2 documents.'])
    expect(await judge(`${exists('yes')} && !${exists('other')}`, { documents })).toMatchObject({
      permit: true,
    })
  })

  it('that are missing are errors to get', async () => {
    expect(await judge(`${document('none')} == null`)).toMatchObject({
      permit: false,
      issues: [{ message: 'no such document', file: 'storage.rules', line: 4, column: 25 }],
    })
    expect(await judge(`!${exists('none')}`)).toMatchObject({ permit: true })
  })

  it('cannot be led elsewhere by a slash in what is put in', async () => {
    const { asked } = await judge(`firestore.exists(/databases/(default)/documents/c/$('x/y/yes'))`, {
      documents,
    })
    expect(asked).toEqual(['firestore.exists x/y/yes'])
  })
})

describe('functions', () => {
  it('see the names of the place they are declared at', async () => {
    const functions = 'function f(bucket) { return g() + bucket; } function g() { return bucket; }'
    expect(await judge(`f('-x') == 'bucket-x'`, { functions })).toMatchObject({ permit: true })
  })

  it('evaluate only what is used', async () => {
    const functions = `function f(x, y) { let wrong = request.auth.uid; let right = y; return x ? right : wrong; }`
    expect(await judge(`f(true, 1) == 1`, { functions })).toMatchObject({ permit: true })
    expect(await judge(`f(true, null) == null`, { functions })).toMatchObject({ permit: true })
    expect(await judge(`f(false, 1) == 1`, { functions })).toMatchObject({
      permit: false,
      issues: [{ message: 'Null value error.', line: 3 }],
    })
  })

  it('may stand in for built-in ones', async () => {
    const functions = `function int(x) { return x == 'my own'; }`
    expect(await judge(`int('my own')`, { functions })).toMatchObject({ permit: true })
  })

  it('called with a wrong number of arguments are errors', async () => {
    const functions = 'function f(x) { return x; }'
    expect(await judge('f() || true', { functions })).toMatchObject({ permit: true })
    expect((await judge('f()', { functions })).issues[0]?.message).toBe(
      'Incorrect number of arguments. Received: 0. Expected: f(any).',
    )
  })
})

describe('a request may evaluate 1000 expressions', () => {
  const chain = (length: number) => Array.from({ length }, () => '1 == 1').join(' && ')
  const functions = `function f() { return ${chain(80)}; } function g() { return f() && f(); }`

  it('and not more, whatever else allows it', async () => {
    expect(await judge('g()', { functions })).toMatchObject({ permit: true })
    expect(await judge('(g() && g()) || true', { functions })).toMatchObject({
      permit: false,
      issues: [{ message: 'Evaluation exceeded the maximum of 1000 expressions.' }],
    })
  })

  it('and not more before a statement that would allow it', async () => {
    expect(await judge('g() && g(); allow get', { functions })).toMatchObject({ permit: false })
  })

  it('nested as deep as they can be', async () => {
    const deep = (inner: string) => `${'!'.repeat(96)}${inner}`
    const nested = Array.from({ length: 20 }, (_, i) => `function f${i}() { return ${deep(`f${i + 1}()`)}; }`)
    const verdict = await judge(deep('f0()'), {
      functions: [...nested, 'function f20() { return true; }'].join('\n'),
    })
    expect(verdict.permit).toBe(false)
    expect(verdict.issues[0]?.message).toContain('maximum of 1000 expressions')
  })
})

describe('a value that doubles with every step', () => {
  it.each(['x + x', '[x, x]', "{'a': x, 'b': x}", '[x].concat([x])', '/$(x)/$(x)'])(
    '%s becomes an error before it becomes a burden',
    async (step) => {
      const nested = Array.from({ length: 20 }, (_, i) => {
        const lets = Array.from(
          { length: 6 },
          (_, j) => `let x${j} = ${step.replaceAll('x', j === 0 ? 'x' : `x${j - 1}`)};`,
        )
        return `function f${i}(x) { ${lets.join(' ')} return f${i + 1}(x5); }`
      })
      const functions = `${nested.join('\n')} function f20(x) { return [x] == [x] && [x] != [[x]]; }`
      expect(await judge("f0('a') || true", { functions })).toMatchObject({ permit: true })
      expect((await judge("f0('a')", { functions })).issues).toHaveLength(1)
    },
  )
})
