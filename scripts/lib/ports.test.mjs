import { createServer } from 'node:net'
import { expect, test } from 'vitest'
import { host, offsetFromEnvironment, portsAt, requireFreePorts, takenSentence } from './ports.mjs'

test('the offset moves every port', () => {
  expect(portsAt(0)).toMatchObject({ auth: 9099, firestore: 8080, functions: 5001, hub: 4400, web: 5173 })
  expect(portsAt(1000)).toMatchObject({ auth: 10099, firestore: 9080, functions: 6001, hub: 5400, web: 6173 })
})

test('the offset comes from the environment, and nonsense is said to be nonsense', () => {
  expect(offsetFromEnvironment({})).toBe(0)
  expect(offsetFromEnvironment({ PARLEY_PORT_OFFSET: '300' })).toBe(300)
  for (const text of ['-1', '1.5', 'many', '99999']) {
    expect(() => offsetFromEnvironment({ PARLEY_PORT_OFFSET: text })).toThrow(`“${text}”`)
  }
})

test('a port in use is named in one sentence with what to do', async () => {
  const server = createServer()
  await new Promise((resolve) => server.listen(0, host, resolve))
  const { port } = server.address()
  await expect(requireFreePorts(['auth'], { auth: port })).rejects.toThrow(takenSentence('auth', port))
  await new Promise((resolve) => server.close(resolve))
  await expect(requireFreePorts(['auth'], { auth: port })).resolves.toBeUndefined()
})

test('a port that browsers refuse is not used', async () => {
  await expect(requireFreePorts(['firestore'], portsAt(2000))).rejects.toThrow('Browsers refuse port 10080')
})

test('neither `npm start` nor `npm test` has a port that browsers refuse', () => {
  for (const offset of [0, 1000]) {
    for (const port of Object.values(portsAt(offset))) {
      expect(() => new Request(`http://${host}:${port}`)).not.toThrow()
      expect([6000, 10080]).not.toContain(port)
    }
  }
})
