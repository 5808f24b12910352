import { delimiter } from 'node:path'
import { expect, test } from 'vitest'
import { environmentFor } from './emulatorPrograms.mjs'

const java17 = { path: '/17/bin/java', major: 17 }
const java25 = { path: '/25/bin/java', major: 25 }
const env = { PATH: '/bin' }
const foldersIn = ({ PATH }) => PATH.split(delimiter)

test('where the tools’ own way works, only their Java is put first', () => {
  const programs = [{ java: java25, needsStandIn: false, env: {} }]
  expect(environmentFor(programs, env)).toEqual({ PATH: ['/25/bin', '/bin'].join(delimiter) })
})

test('the stand-in comes before every Java and knows the real one', () => {
  const firestore = { java: java17, needsStandIn: true, env: { FIRESTORE_EMULATOR_BINARY_PATH: '/f.jar' } }
  const storage = { needsStandIn: true, env: { STORAGE_EMULATOR_BINARY_PATH: '/r.mjs' } }
  const environment = environmentFor([firestore, storage], env)
  expect(foldersIn(environment)[0]).toMatch(/java-stand-in$/)
  expect(foldersIn(environment).slice(1)).toEqual(['/17/bin', '/bin'])
  expect(environment).toMatchObject({
    PARLEY_JAVA: '/17/bin/java',
    FIRESTORE_EMULATOR_BINARY_PATH: '/f.jar',
    STORAGE_EMULATOR_BINARY_PATH: '/r.mjs',
  })
})

test('two programs run on the newer of the Javas that they ask for', () => {
  const programs = [java17, java25].map((java) => ({ java, needsStandIn: true, env: {} }))
  expect(environmentFor(programs, env).PARLEY_JAVA).toBe('/25/bin/java')
})

test('the rules of Storage alone need no Java at all', () => {
  const environment = environmentFor([{ needsStandIn: true, env: {} }], env)
  expect(foldersIn(environment)).toHaveLength(2)
  expect(environment).not.toHaveProperty('PARLEY_JAVA')
})
