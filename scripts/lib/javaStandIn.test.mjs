import { spawnSync } from 'node:child_process'
import { chmodSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { rootFolder } from './folders.mjs'

const standIn = join(rootFolder, 'scripts', 'java-stand-in', 'java')
const sdkJar = { PARLEY_FIRESTORE_JAR: '/a jar/f.jar' }
const storageRules = { PARLEY_STORAGE_RULES: '/our rules/r.mjs' }
let folder

/** A "Java" and a "Node" that print their name and arguments, one a line, in a folder with a space in its name. */
beforeAll(() => {
  folder = mkdtempSync(join(tmpdir(), 'parley java-'))
  for (const name of ['java', 'node']) {
    writeFileSync(join(folder, name), `#!/bin/sh\nprintf "%s\\n" ${name} "$@"\n`)
    chmodSync(join(folder, name), 0o755)
  }
})

afterAll(() => rmSync(folder, { recursive: true }))

function call(replaced, ...args) {
  const env = {
    PATH: process.env.PATH,
    PARLEY_JAVA: join(folder, 'java'),
    PARLEY_NODE: join(folder, 'node'),
    ...replaced,
  }
  const { stdout, stderr } = spawnSync(standIn, args, { env, encoding: 'utf8' })
  return { lines: stdout.trimEnd().split('\n'), stderr }
}

test('it answers the tools’ question for the version as they wish', () => {
  expect(call({}, '-Duser.language=en', '-Dfile.encoding=UTF-8', '-version').stderr).toMatch(/version "21/)
})

describe('the Firestore emulator', () => {
  const firestore = ['-Duser.language=en', '-jar', '/a jar/f.jar', '--host', '127.0.0.1', '--port', '8080']
  const more = ['--database-edition', 'standard', '--rules', '/my rules/firestore.rules']

  test('of the Google Cloud SDK starts by its main class, without the flag that it does not know', () => {
    expect(call(sdkJar, ...firestore, ...more).lines).toEqual([
      'java',
      '-Duser.language=en',
      '-Xmx2g',
      '-XX:TieredStopAtLevel=1',
      '-XX:+UseSerialGC',
      '-cp',
      '/a jar/f.jar',
      'com.google.cloud.datastore.emulator.firestore.CloudFirestore',
      '--host',
      '127.0.0.1',
      '--port',
      '8080',
      '--rules',
      '/my rules/firestore.rules',
    ])
  })

  test('of the tools starts as they say, also where only the rules of Storage are ours', () => {
    expect(call(storageRules, ...firestore, ...more).lines).toEqual(['java', ...firestore, ...more])
  })
})

describe('the rules of Storage', () => {
  const serve = (jar) => ['-Djava.security.manager=disallow', '-Duser.language=en', '-jar', jar, 'serve']

  test('are decided by our own program, which Node runs', () => {
    expect(call({ ...sdkJar, ...storageRules }, ...serve('/our rules/r.mjs')).lines).toEqual([
      'node',
      '/our rules/r.mjs',
    ])
  })

  test('are decided by Google’s program where it is there', () => {
    expect(call(sdkJar, ...serve('/google/s.jar')).lines).toEqual(['java', ...serve('/google/s.jar')])
  })
})

test('it leaves any other program as it is', () => {
  const other = ['-jar', '/other.jar', 'serve']
  expect(call({ ...sdkJar, ...storageRules }, ...other).lines).toEqual(['java', ...other])
})
