/** The built program itself, driven over its stdin and stdout as Firebase's tools drive it. */
import { type ChildProcessByStdio, execFileSync, spawn } from 'node:child_process'
import { once } from 'node:events'
import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { createInterface } from 'node:readline'
import type { Readable, Writable } from 'node:stream'
import { fileURLToPath } from 'node:url'
import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, test } from 'vitest'

type Message = {
  id?: number
  server_request_id?: number
  status: string
  errors?: string[]
  warnings?: string[]
  result?: Record<string, unknown>
  context?: { path: string }
}

const folder = mkdtempSync(join(tmpdir(), 'rules-runtime-'))
const program = join(folder, 'runtime.mjs')
const build = fileURLToPath(new URL('../../build.mjs', import.meta.url))

beforeAll(() => execFileSync(process.execPath, [build, program]))
afterAll(() => rmSync(folder, { recursive: true }))

class Runtime {
  readonly process: ChildProcessByStdio<Writable, Readable, null>
  private readonly messages: Message[] = []
  private readonly readers: ((message: Message) => void)[] = []

  constructor() {
    this.process = spawn(process.execPath, [program], { stdio: ['pipe', 'pipe', 'inherit'] })
    createInterface({ input: this.process.stdout }).on('line', (line) => {
      const message = JSON.parse(line) as Message
      const reader = this.readers.shift()
      if (reader) reader(message)
      else this.messages.push(message)
    })
  }

  send(...requests: object[]) {
    this.sendLine(requests.map((request) => JSON.stringify(request)).join('\n'))
  }

  sendLine(line: string) {
    this.process.stdin.write(`${line}\n`)
  }

  async next(): Promise<Message> {
    return this.messages.shift() ?? new Promise((resolve) => this.readers.push(resolve))
  }

  async load(content: string, name = 'rules'): Promise<Message> {
    const source = { files: [{ name: 'storage.rules', content }] }
    this.send({ id: 1000, action: 'load_ruleset', context: { rulesetName: name, source } })
    return this.next()
  }

  /** Resident memory in megabytes. */
  memory() {
    const kilobytes = execFileSync('ps', ['-o', 'rss=', '-p', String(this.process.pid)], { encoding: 'utf8' })
    return Number(kilobytes) / 1024
  }
}

let runtime: Runtime

beforeEach(async () => {
  runtime = new Runtime()
  expect(await runtime.next()).toEqual({ id: -1, status: 'ok' })
})
afterEach(() => {
  runtime.process.kill()
})

const text = (content: string) => ({ string_value: content })
const map = (fields: object) => ({ map_value: { fields } })
const nothing = { null_value: null }

function verify(id: number, changes: object = {}, request: object = {}) {
  const auth = map({ uid: text('ada'), token: map({ email: text('ada@example.com') }) })
  const time = { timestamp_value: '2026-11-21T12:00:00.000Z' }
  const context = {
    rulesetName: 'rules',
    service: 'firebase.storage',
    path: '/b/bucket/o/people/ada/portrait.png',
    method: 'get',
    variables: { resource: nothing, request: map({ auth, time, resource: nothing, ...request }) },
    ...changes,
  }
  return { id, action: 'verify', context }
}

function rules(body: string) {
  return `rules_version = '2';\nservice firebase.storage { match /b/{bucket}/o {\n${body}\n} }\n`
}

const ownFolder = rules('match /people/{uid}/{file} { allow get: if request.auth.uid == uid; }')

describe('a conversation', () => {
  test('a ruleset is loaded and decides', async () => {
    expect(await runtime.load(ownFolder)).toEqual({
      id: 1000,
      status: 'ok',
      errors: [],
      warnings: [],
      result: { rulesVersion: 2 },
    })
    runtime.send(verify(1), verify(2, { path: '/b/bucket/o/people/bob/portrait.png' }))
    expect([await runtime.next(), await runtime.next()]).toMatchObject([
      { id: 1, status: 'ok', errors: [], result: { permit: true } },
      { id: 2, status: 'ok', errors: [], result: { permit: false } },
    ])
  })

  test('rules know the method, which the tools do not send', async () => {
    await runtime.load(rules("match /{all=**} { allow read: if request.method == 'list'; }"))
    runtime.send(verify(1, { method: 'list' }), verify(2))
    expect((await runtime.next()).result).toEqual({ permit: true })
    expect((await runtime.next()).result).toEqual({ permit: false })
  })

  test('an issue of the rules says file, line and column in the shape that the tools print', async () => {
    const { errors, result } = await runtime.load(rules('match /{all=**} {\n  allow read: if (true;\n}'))
    expect(result).toMatchObject({ rulesVersion: 2 })
    const issue = JSON.parse(errors![0]!) as { description_: string; sourcePosition_: object }
    expect(issue.sourcePosition_).toEqual({ fileName_: 'storage.rules', line_: 4, column_: 23 })
    expect(issue.description_).toMatch(/\(column 23\)$/)
  })

  test('rules that do not compile leave the loaded ones in place', async () => {
    await runtime.load(ownFolder)
    await runtime.load('service nonsense {{{')
    runtime.send(verify(1))
    expect((await runtime.next()).result).toEqual({ permit: true })
  })

  test('a refusal says which part of the rules went wrong, and an approval nothing', async () => {
    await runtime.load(
      rules(
        'match /{all=**} {\n  allow get: if request.auth.token.admin;\n  allow get: if request.auth.uid == "ada";\n}',
      ),
    )
    runtime.send(verify(1), verify(2, {}, { auth: map({ uid: text('bob'), token: map({}) }) }))
    expect((await runtime.next()).warnings).toEqual([])
    expect((await runtime.next()).warnings).toEqual([expect.stringMatching(/\(storage\.rules:4:\d+\)$/)])
  })

  test('the process ends by itself when nobody can ask any more', async () => {
    runtime.send(verify(1))
    runtime.process.stdin.end()
    const [code] = (await once(runtime.process, 'exit')) as [number]
    expect(code).toBe(0)
    expect((await runtime.next()).id).toBe(1)
  })
})

describe('documents of Firestore', () => {
  const document = (name: string) => `/databases/(default)/documents/access/${name}`
  const found = (id: number, fields?: object) => ({ id, status: 'ok', result: { name: 'n', fields } })
  const missing = (id: number) => ({ id, status: 'not_found', warnings: [], errors: [] })
  const get = (name: string) => `firestore.get(${document(name)})`

  async function loadCondition(condition: string) {
    await runtime.load(rules(`match /people/{uid}/{file} { allow get: if ${condition}; }`))
  }

  test('are asked for under the id of the request, and decide', async () => {
    await loadCondition(`${get('$(uid)')}.data.level > 2`)
    runtime.send(verify(7))
    const question = await runtime.next()
    expect(question).toMatchObject({
      server_request_id: 7,
      action: 'fetch_firestore_document',
      context: { path: document('ada') },
    })
    expect(question).not.toHaveProperty('id')
    runtime.send(found(7, { level: { integerValue: '3' } }))
    expect(await runtime.next()).toMatchObject({ id: 7, result: { permit: true } })
  })

  test('that are missing fail a get and answer an exists', async () => {
    await loadCondition(`${get('gone')}.data.level > 2 || !firestore.exists(${document('gone')})`)
    runtime.send(verify(1))
    let answer = await runtime.next()
    while (answer.server_request_id === 1) {
      runtime.send(missing(1))
      answer = await runtime.next()
    }
    expect(answer).toMatchObject({ id: 1, result: { permit: true } })
  })

  test('that are empty come without fields', async () => {
    await loadCondition(`${get('empty')}.data.size() == 0`)
    runtime.send(verify(1))
    await runtime.next()
    runtime.send(found(1))
    expect(await runtime.next()).toMatchObject({ id: 1, result: { permit: true } })
  })

  test('are asked for in the name of several requests at once', async () => {
    await loadCondition(`${get('$(uid)')}.data.open`)
    runtime.send(verify(1), verify(2, { path: '/b/bucket/o/people/bob/portrait.png' }))
    const questions = [await runtime.next(), await runtime.next()]
    expect(questions.map(({ context }) => context?.path)).toEqual([document('ada'), document('bob')])
    runtime.send(found(2, { open: { booleanValue: false } }), found(1, { open: { booleanValue: true } }))
    expect([await runtime.next(), await runtime.next()]).toMatchObject([
      { id: 2, result: { permit: false } },
      { id: 1, result: { permit: true } },
    ])
  })

  test('may be two for one request, and not three', async () => {
    const open = (names: string[]) => names.map((name) => `${get(name)}.data.open`).join(' && ')
    for (const [names, permit] of [
      [['one', 'two', 'one'], true],
      [['one', 'two', 'three'], false],
    ] as const) {
      await loadCondition(open([...names]))
      runtime.send(verify(1))
      for (const name of ['one', 'two']) {
        expect((await runtime.next()).context?.path).toBe(document(name))
        runtime.send(found(1, { open: { booleanValue: true } }))
      }
      expect(await runtime.next()).toMatchObject({ id: 1, result: { permit } })
    }
  })

  test('cannot be reached through a name that means something in an address', async () => {
    await loadCondition(`firestore.exists(${document('$(request.auth.uid)')})`)
    const as = (uid: string) => ({ auth: map({ uid: text(uid), token: map({}) }) })
    runtime.send(verify(1, {}, as('a?b#c%2f d')), verify(2, {}, as('..')))
    // The second is refused without a question.
    const answers = [await runtime.next(), await runtime.next()]
    expect(answers.find(({ id }) => id === 2)).toMatchObject({ result: { permit: false } })
    expect(answers.find((answer) => answer.server_request_id === 1)?.context?.path).toBe(
      document('a%3Fb%23c%252f%20d'),
    )
  })

  test('whose answer nobody can read refuse the request', async () => {
    await loadCondition(`${get('odd')}.data.level > 2`)
    runtime.send(verify(1))
    await runtime.next()
    runtime.send(found(1, { level: { spoonValue: 1 } }))
    expect(await runtime.next()).toMatchObject({ id: 1, result: { permit: false } })
  })
})

describe('whatever comes, every line gets an answer and the process goes on', () => {
  const withoutId = [
    '',
    'nonsense',
    '{"id":',
    '[]',
    '7',
    'null',
    '{}',
    '{"id":"seven"}',
    '{"id":1.5}',
    '\u0000',
  ]
  test.each(withoutId)('a line that has no id: %j', async (line) => {
    runtime.sendLine(line)
    const { status, errors } = await runtime.next()
    expect(status).toBe('error')
    expect(errors).toHaveLength(1)
    await isWell()
  })

  const wrong: [string, object][] = [
    ['no action', { id: 1 }],
    ['an unknown action', { id: 1, action: 'unload' }],
    ['rules without a context', { id: 1, action: 'load_ruleset' }],
    ['rules without files', { id: 1, action: 'load_ruleset', context: { rulesetName: 'x', source: {} } }],
    ['a request without a context', { id: 1, action: 'verify' }],
    ['an unknown ruleset', verify(1, { rulesetName: 'other' })],
    ['another service', verify(1, { service: 'cloud.firestore' })],
    ['an unknown method', verify(1, { method: 'fly' })],
    ['no path', verify(1, { path: null })],
    ['no variables', verify(1, { variables: null })],
    ['a value of no type', verify(1, {}, { auth: {} })],
    ['a value of two types', verify(1, {}, { auth: { ...nothing, ...text('x') } })],
    ['a value of an unknown type', verify(1, {}, { auth: { spoon_value: 1 } })],
    ['a type named like a property of all objects', verify(1, {}, { auth: { constructor: 1 } })],
    ['an int that is none', verify(1, {}, { auth: { int_value: 1.5 } })],
    ['an int that does not fit', verify(1, {}, { auth: { int_value: '9223372036854775808' } })],
    ['a time that is none', verify(1, {}, { time: { timestamp_value: 'noon' } })],
  ]
  test.each(wrong)('%s', async (_name, request) => {
    await runtime.load(ownFolder)
    runtime.send(request)
    // The tools leave whoever asked waiting unless the status is ok.
    expect(await runtime.next()).toMatchObject({ id: 1, status: 'ok', errors: [expect.any(String)] })
    await isWell()
  })

  test('values nested deeper than anybody could follow', async () => {
    await runtime.load(ownFolder)
    const deep = `${'{"list_value":{"values":['.repeat(50_000)}${']}}'.repeat(50_000)}`
    runtime.sendLine(JSON.stringify(verify(1, {}, { auth: '@' })).replace('"@"', deep))
    expect(await runtime.next()).toMatchObject({ id: 1, errors: [expect.any(String)] })
    await isWell()
  })

  test('a line that is too long to be kept', async () => {
    runtime.sendLine('x'.repeat(20_000_000))
    expect((await runtime.next()).errors).toEqual(['The line is too long.'])
    await isWell()
  })

  test('a second request with the id of one that waits for a document', async () => {
    await runtime.load(
      rules('match /{all=**} { allow get: if firestore.exists(/databases/(default)/documents/a/b); }'),
    )
    runtime.send(verify(1))
    await runtime.next()
    runtime.send(verify(1))
    expect(await runtime.next()).toMatchObject({ id: 1, errors: [expect.any(String)] })
    runtime.send({ id: 1, status: 'ok', result: {} })
    expect(await runtime.next()).toMatchObject({ id: 1, result: { permit: true } })
  })

  async function isWell() {
    await runtime.load(ownFolder)
    runtime.send(verify(99))
    expect(await runtime.next()).toMatchObject({ id: 99, result: { permit: true } })
  }
})

describe('much of it', () => {
  test('200 KB of rules', async () => {
    const block = (i: number) =>
      `match /folder${i}/{file} {\n  allow read: if request.auth.uid == 'somebody${i}' && file.size() < 100;\n}\n`
    const blocks: string[] = []
    for (let size = 0; size < 200_000; size += blocks.at(-1)!.length) blocks.push(block(blocks.length))
    expect(await runtime.load(rules(blocks.join('')))).toMatchObject({
      errors: [],
      result: { rulesVersion: 2 },
    })
    runtime.send(verify(1, { path: '/b/bucket/o/folder7/x' }, { auth: map({ uid: text('somebody7') }) }))
    expect((await runtime.next()).result).toEqual({ permit: true })
  }, 20_000)

  test('10,000 requests at once, again and again, in memory that does not grow', async () => {
    await runtime.load(ownFolder)
    const requests = Array.from({ length: 10_000 }, (_, i) => verify(i))
    const round = async () => {
      runtime.send(...requests)
      const ids = new Set<number | undefined>()
      for (let answered = 0; answered < requests.length; answered++) {
        const { id, result } = await runtime.next()
        expect(result).toEqual({ permit: true })
        ids.add(id)
      }
      expect(ids.size).toBe(10_000)
    }
    await round()
    const before = runtime.memory()
    for (let i = 0; i < 3; i++) await round()
    expect(runtime.memory() - before).toBeLessThan(64)
  }, 60_000)
})
