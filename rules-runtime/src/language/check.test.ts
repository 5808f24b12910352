import { describe, expect, it } from 'vitest'
import { compile } from './compile'

const inMatch = (body: string) => `service firebase.storage { match /b/{bucket}/o { ${body} } }`
const said = (content: string, version = "rules_version = '2'; ") => {
  const { errors, warnings } = compile([{ name: 'storage.rules', content: version + content }])
  return { errors: errors.map(({ message }) => message), warnings: warnings.map(({ message }) => message) }
}
const chain = (length: number) =>
  Array.from(
    { length },
    (_, i) => `function f${i}() { return ${i === length - 1 ? 'true' : `f${i + 1}()`}; }`,
  ).join('\n')

describe('rules are refused', () => {
  it.each([
    [
      'a function that calls itself',
      'function f() { return g(); } function g() { return f(); } allow get: if f();',
      'Recursive call is not allowed.',
    ],
    ['calls too deep', `${chain(22)} allow get: if f0();`, 'Functions may call each other 21 deep.'],
    [
      'a function declared twice',
      'function f() { return 1; } function f() { return 2; } allow get: if f() == 1;',
      'The function f is declared twice.',
    ],
    [
      'a name declared twice',
      'function f(x) { let x = 1; return x; } allow get: if f(1) == 1;',
      'The name x is declared twice in one function.',
    ],
    ['a wildcard that stands twice', 'match /{x}/{x} { allow get; }', 'The name x stands twice in a path.'],
    [
      'two recursive wildcards',
      'match /{x=**}/a/{y=**} { allow get; }',
      'A path may have one recursive wildcard only.',
    ],
    [
      'too many parameters',
      'function f(a,b,c,d,e,g,h,i) { return [a,b,c,d,e,g,h,i]; } allow get: if f(1,2,3,4,5,6,7,8) == [];',
      'A function may have 7 parameters.',
    ],
    [
      'a pattern that is none',
      "allow get: if request.path.matches('(');",
      'Invalid regular expression pattern. Pattern: (.',
    ],
    ['a let outside of a function', 'let x = 1; allow get;', "Unexpected 'let'."],
  ])('%s', (_, body, message) => {
    expect(said(inMatch(body)).errors).toEqual([message])
  })

  it.each([
    ['an import', "import 'a'; service firebase.storage {}", 'Import statements are not allowed.'],
    [
      'an unknown version',
      "rules_version = '3'; service firebase.storage {}",
      "Invalid rules version: '3'. Expected '1' or '2'.",
    ],
    [
      'a recursive wildcard that is not last',
      'service firebase.storage { match /{x=**}/a { allow get; } }',
      'In version 1 a recursive wildcard has to be the last of its path.',
    ],
    ['a missing brace', 'service firebase.storage {', "mismatched input '<EOF>' expecting '}'"],
    ['a comment nobody closed', 'service firebase.storage { /* }', 'Missing a closing */'],
  ])('%s', (_, content, message) => {
    expect(said(content, '').errors[0]).toBe(message)
  })

  it('with every mistake at its own place', () => {
    const content = `service firebase.storage {
  match /b/{bucket}/o {
    allow read: if 1 +;
    function f() { return 1 1; }
    allow write: if 'é' == "open;
  }
}`
    const { errors } = compile([{ name: 'storage.rules', content }])
    expect(errors.map(({ line, column, message, file }) => [file, line, column, message])).toEqual([
      ['storage.rules', 3, 23, "Unexpected ';'."],
      ['storage.rules', 4, 29, "Unexpected '1'."],
      ['storage.rules', 5, 34, 'Missing a closing "'],
      ['storage.rules', 5, 34, "Unexpected ''."],
    ])
  })
})

describe('rules are warned about', () => {
  it.each([
    ['an unknown method', 'allow look;', ['Invalid method name: look.']],
    ['an unused function', 'function f() { return 1; } allow get;', ['Unused function: f.']],
    [
      'unused names',
      'function f(x) { let y = 1; return 1; } allow get: if f(1) == 1;',
      ['Unused variable: x.', 'Unused variable: y.'],
    ],
    [
      'a wrong number of arguments',
      'function f() { return true; } allow get: if f(1);',
      ['Incorrect number of arguments supplied to function: f.'],
    ],
    [
      'a wildcard of a deeper match',
      'function f() { return x; } match /{x} { allow get: if f(); }',
      ['Invalid variable name: x.'],
    ],
    [
      'documents asked for by text',
      "allow get: if firestore.exists('/a');",
      ['Invalid type. Received one of [string]. Expected one of [path].'],
    ],
    ['functions of another service', 'allow get: if exists(/a/b);', ['Invalid function name: exists.']],
  ])('%s', (_, body, warnings) => {
    expect(said(inMatch(body))).toEqual({ errors: [], warnings })
  })

  it('and not about what is in order', () => {
    const body = `${chain(21)} function inner(x) { let y = x; return y; }
      match /{x=**} { allow read: if f0() && inner(x)[0] == bucket || debug(resource) != null; }`
    expect(said(inMatch(body))).toEqual({ errors: [], warnings: [] })
  })
})
