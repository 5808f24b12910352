/** How many requests one process decides in a second, asked as Firebase's tools ask: node rules-runtime/bench.mjs */
import { spawn, spawnSync } from 'node:child_process'
import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { createInterface } from 'node:readline'

const requests = 20_000
/** Sent ahead of the answers, so that the process never waits for us. */
const ahead = 200

const ownFolder = `rules_version = '2';
service firebase.storage {
  match /b/{bucket}/o {
    function isSignedIn() { return request.auth != null; }
    match /people/{uid}/{file=**} {
      allow get: if isSignedIn();
      allow create: if isSignedIn() && request.auth.uid == uid
        && request.resource.size < 8 * 1024 * 1024
        && request.resource.contentType.matches('image/(png|jpeg|webp)');
    }
  }
}`

const oneDocument = `rules_version = '2';
service firebase.storage {
  match /b/{bucket}/o/people/{uid}/{file=**} {
    function access() { return firestore.get(/databases/(default)/documents/access/$(uid)).data; }
    allow create: if !access().suspended && access().roles.hasAny(['members']);
  }
}`

const document = {
  suspended: { booleanValue: false },
  roles: { arrayValue: { values: [{ stringValue: 'members' }, { stringValue: 'guests' }] } },
}

const folder = mkdtempSync(join(tmpdir(), 'rules-runtime-bench-'))
const program = join(folder, 'runtime.mjs')
spawnSync(process.execPath, [join(import.meta.dirname, 'build.mjs'), program], { stdio: 'inherit' })

await measure('compared with the request alone', ownFolder)
await measure('with a document of Firestore', oneDocument)
rmSync(folder, { recursive: true })

async function measure(name, rules) {
  const runtime = start()
  const source = { files: [{ name: 'storage.rules', content: rules }] }
  runtime.send({ id: requests, action: 'load_ruleset', context: { rulesetName: 'rules', source } })
  const loaded = await runtime.next()
  if (loaded.errors.length > 0) throw new Error(loaded.errors.join('\n'))
  await run(runtime)
  const startMs = performance.now()
  await run(runtime)
  const perSecond = requests / ((performance.now() - startMs) / 1000)
  console.log(`${name.padEnd(34)} ${Math.round(perSecond).toLocaleString('en')} requests/s`)
  runtime.end()
}

async function run(runtime) {
  for (let id = 0; id < ahead; id++) runtime.send(verify(id))
  for (let sent = ahead, answered = 0; answered < requests; ) {
    const answer = await runtime.next()
    if (answer.server_request_id !== undefined) {
      runtime.send({ id: answer.server_request_id, status: 'ok', result: { name: 'n', fields: document } })
      continue
    }
    if (!answer.result?.permit) throw new Error(`Refused: ${JSON.stringify(answer)}`)
    answered++
    if (sent < requests) runtime.send(verify(sent++))
  }
}

function start() {
  const child = spawn(process.execPath, [program], { stdio: ['pipe', 'pipe', 'inherit'] })
  const lines = createInterface({ input: child.stdout })[Symbol.asyncIterator]()
  const next = async () => JSON.parse((await lines.next()).value)
  void next()
  return {
    next,
    send: (message) => child.stdin.write(`${JSON.stringify(message)}\n`),
    end: () => child.stdin.end(),
  }
}

function verify(id) {
  const text = (string_value) => ({ string_value })
  const map = (fields) => ({ map_value: { fields } })
  const token = map({ email: text('ada@example.com'), iat: { int_value: 1700000000 }, sub: text('ada') })
  const resource = map({
    name: text('people/ada/portrait.png'),
    size: { int_value: 1234 },
    contentType: text('image/png'),
    timeCreated: { timestamp_value: '2026-11-21T12:00:00.000Z' },
    metadata: map({ owner: text('ada') }),
  })
  const segments = ['b', 'bucket', 'o', 'people', 'ada', 'portrait.png'].map((simple) => ({ simple }))
  const request = map({
    path: { path_value: { segments } },
    time: { timestamp_value: '2026-11-21T12:00:00.000Z' },
    auth: map({ uid: text('ada'), token }),
    resource,
  })
  const context = {
    rulesetName: 'rules',
    service: 'firebase.storage',
    path: '/b/bucket/o/people/ada/portrait.png',
    method: 'create',
    variables: { resource: { null_value: null }, request },
  }
  return { id, action: 'verify', context }
}
