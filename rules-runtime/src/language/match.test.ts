import { describe, expect, it } from 'vitest'
import { matchPath, type Method, rulesOf } from './match'
import { parse } from './parse'
import { compile } from './compile'
import { Path } from './values'

type Row = readonly [pattern: string, path: string, captured: Record<string, string> | undefined]

/** What the wildcards of a match stand for, paths written with their slashes. */
function captured(pattern: string, path: string, version: 1 | 2) {
  const { file } = parse(`service firebase.storage { match ${pattern} { allow read; } }`)
  const [rule] = file.services.flatMap(rulesOf)
  const maps = rule && matchPath(rule, path.split('/').filter(Boolean), version)
  return (
    maps && Object.fromEntries(maps.flatMap((map) => [...map]).map(([name, value]) => [name, written(value)]))
  )
}

const written = (value: unknown) => (value instanceof Path ? value.toString() : value)

const same: Row[] = [
  ['/a', '/a', {}],
  ['/a', '/b', undefined],
  ['/a', '/a/b', undefined],
  ['/a/b', '/a', undefined],
  ['/{x}', '/a', { x: 'a' }],
  ['/{x}', '/a/b', undefined],
  ['/a/{x}/c', '/a/b/c', { x: 'b' }],
  ['/a/{x}/c', '/a/b/d', undefined],
  ['/{x}/{y}', '/a/b', { x: 'a', y: 'b' }],
  ['/{x=**}', '/a', { x: '/a' }],
  ['/{x=**}', '/a/b/c', { x: '/a/b/c' }],
  ['/a/{x=**}', '/a/b/c', { x: '/b/c' }],
  ['/a/{x=**}', '/b/c', undefined],
  ['/{y}/{x=**}', '/a/b/c', { y: 'a', x: '/b/c' }],
]

describe.each([1, 2] as const)('version %i', (version) => {
  it.each(same)('%s on %s', (pattern, path, expected) => {
    expect(captured(pattern, path, version)).toEqual(expected)
  })
})

describe('a recursive wildcard', () => {
  it.each<Row>([
    ['/a/{x=**}', '/a', { x: '' }],
    ['/{x=**}/m/{id}', '/m/1', { x: '', id: '1' }],
    ['/{x=**}/m/{id}', '/a/b/m/1', { x: '/a/b', id: '1' }],
    ['/{x=**}/m/{id}', '/a/b/n/1', undefined],
    ['/{x=**}/m/{id}', '/m', undefined],
  ])('may stand for nothing and stand anywhere in version 2: %s on %s', (pattern, path, expected) => {
    expect(captured(pattern, path, 2)).toEqual(expected)
  })

  it('stands for one segment or more in version 1', () => {
    expect(captured('/a/{x=**}', '/a', 1)).toBeUndefined()
  })
})

describe('a request', () => {
  const rules = `rules_version = '2';
    service cloud.firestore { match /{all=**} { allow read, write; } }
    service firebase.storage { match /b/{bucket}/o {
      allow list;
      match /read/{name} { allow read; }
      match /write/{name} { allow write; }
      match /some/{name} { allow get, delete: if true; allow update: if false; }
      match /outer { allow read; match /inner { allow create; } }
      match /twice/{name} { allow get: if name == 'a'; }
      match /{folder}/{name} { allow get: if folder == 'twice' && name == 'b'; allow unheardOf; }
    } }`
  const { ruleset } = compile([{ name: 'storage.rules', content: rules }])
  const methods: Method[] = ['get', 'list', 'create', 'update', 'delete']

  it.each<[string, Method[]]>([
    ['', ['list']],
    ['/read/a', ['get', 'list']],
    ['/write/a', ['create', 'update', 'delete']],
    ['/some/a', ['get', 'delete']],
    ['/outer', ['get', 'list']],
    ['/outer/inner', ['create']],
    ['/twice/a', ['get']],
    ['/twice/b', ['get']],
    ['/twice/c', []],
    ['/elsewhere', []],
  ])('%s may be asked for by %j', async (path, allowed) => {
    const permitted: Method[] = []
    for (const method of methods) {
      const verdict = await ruleset?.permits({
        service: 'firebase.storage',
        path: `/b/bucket/o${path}`,
        method,
        variables: {},
        ask: () => Promise.reject(new Error('nothing to ask')),
      })
      if (verdict?.permit) permitted.push(method)
    }
    expect(permitted).toEqual(allowed)
  })
})
