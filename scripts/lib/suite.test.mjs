import { expect, test } from 'vitest'
import { portsAt } from './ports.mjs'
import { configAt, firebaseArguments } from './suite.mjs'

test('the tools are told the configuration, the project, the emulators and what to import', () => {
  const args = firebaseArguments({
    configFile: '/parley/firebase.suite-0.json',
    project: 'demo-parley',
    emulators: ['auth', 'firestore'],
    importFrom: '/my data',
  })
  const text = args.slice(1).join(' ')
  expect(text).toBe(
    'emulators:start --config /parley/firebase.suite-0.json --project demo-parley --only auth,firestore ' +
      '--import /my data --non-interactive',
  )
})

test('nothing is imported on an empty start', () => {
  const args = firebaseArguments({
    configFile: 'c',
    project: 'p',
    emulators: ['auth'],
    importFrom: undefined,
  })
  expect(args).not.toContain('--import')
})

test('the configuration keeps everything but the emulators, which move with the offset', () => {
  const hosting = { public: 'web/dist', headers: [] }
  const config = configAt({ hosting }, ['auth', 'firestore'], portsAt(1000))
  expect(config).toEqual({
    hosting,
    emulators: {
      hub: { host: '127.0.0.1', port: 5400 },
      logging: { host: '127.0.0.1', port: 5500 },
      auth: { host: '127.0.0.1', port: 10099 },
      firestore: { host: '127.0.0.1', port: 9080, websocketPort: 10150 },
      ui: { enabled: false },
      singleProjectMode: true,
    },
  })
})

test('the app may talk to the emulators, and to nobody else besides', () => {
  const policy = (value) => ({ key: 'Content-Security-Policy', value })
  const other = { key: 'X-Frame-Options', value: 'SAMEORIGIN' }
  const headers = [policy("default-src 'self'; connect-src 'self' https://*.googleapis.com"), other]
  const { hosting } = configAt({ hosting: { headers: [{ source: '**', headers }] } }, ['auth'], portsAt(0))
  const origins = [9099, 8080, 5001, 9199].map((port) => `http://127.0.0.1:${port}`).join(' ')
  const allowed = policy(`default-src 'self'; connect-src 'self' ${origins} https://*.googleapis.com`)
  expect(hosting.headers).toEqual([{ source: '**', headers: [allowed, other] }])
})
