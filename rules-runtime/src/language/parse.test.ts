import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { anyText, expressions, propertyOptions } from './arbitraries'
import { compile } from './compile'
import { parse, parseOnlyExpression } from './parse'
import { print, printExpression } from './print'

const compileText = (content: string) => compile([{ name: 'storage.rules', content }])

/** A tree without its places. */
const shape = (tree: unknown): unknown =>
  JSON.parse(
    JSON.stringify(tree, (key, value: unknown) => {
      if (key === 'start' || key === 'end' || key === 'at') return undefined
      return typeof value === 'bigint' ? `${value}n` : value
    }),
  )

describe('every expression', () => {
  it('prints to a text that parses to it', () => {
    fc.assert(
      fc.property(expressions, (tree) => {
        const text = printExpression(tree)
        const { expression, mistakes } = parseOnlyExpression(text)
        expect(mistakes, text).toEqual([])
        expect(shape(expression), text).toEqual(shape(tree))
      }),
      propertyOptions,
    )
  })
})

/** As printed: every parenthesis is needed, and no other one is. */
describe('operators hold together', () => {
  it.each([
    '(a in b) == c',
    'a in b == c',
    'a == (b in c)',
    '(a in b) in c',
    'a is int == true',
    '(a == b) is bool',
    '!a is bool',
    '!(a is bool)',
    'a - (b - c)',
    'a - b - c',
    '(a + b) * c',
    'a + b * c',
    'a || b && c',
    '(a || b) && c',
    '(a ? b : c) ? d : e',
    'a ? b : c ? d : e',
    '--1',
    '(-a).b',
    '-a.b',
    '(1).size()',
    '(/a/b).bind({})',
    '/a/$(b)/{c=**} == d',
    'a < b == c < d',
  ])('%s', (text) => {
    const { expression } = parseOnlyExpression(text)
    expect(expression && printExpression(expression)).toBe(text)
  })
})

describe('every text', () => {
  it('compiles, or is refused with a place inside it', () => {
    fc.assert(
      fc.property(anyText, (text) => {
        const { ruleset, errors } = compileText(text)
        expect(ruleset === undefined).toBe(errors.length > 0)
        const lines = text.split(/\r\n|\r|\n/)
        for (const { line, column } of errors) {
          expect(line).toBeGreaterThan(0)
          expect(column).toBeGreaterThan(0)
          expect(column).toBeLessThanOrEqual((lines[line - 1]?.length ?? -1) + 1)
        }
      }),
      propertyOptions,
    )
  })

  it('prints the same after it was printed and parsed', () => {
    fc.assert(
      fc.property(anyText, (text) => {
        const once = print(parse(text).file)
        const again = parse(once)
        expect(again.mistakes, once).toEqual([])
        expect(print(again.file)).toBe(once)
      }),
      propertyOptions,
    )
  })
})

describe('a file of mistakes as large as files may be', () => {
  const size = 200 * 1024
  const endless = [
    '(',
    '[',
    '{',
    '!',
    '-',
    'a.',
    '/*',
    '/* ',
    "'",
    'f(',
    'a ? ',
    'a in ',
    'a[',
    '/$(',
    'match /a {',
    'service a {',
  ]
  it.each(endless)('%j over and over is refused', (piece) => {
    const filled = piece.repeat(size / piece.length)
    for (const content of [filled, `service firebase.storage { match /a { allow read: if ${filled}`]) {
      expect(compileText(content).errors).not.toEqual([])
    }
  })
})

describe('a large file', () => {
  const one = (i: number) =>
    `function is${i}(name) { let known = ['a', 'b'].hasAny([name]); return known && request.auth.uid == name; }
     match /folder${i}/{name} { allow read, write: if is${i}(name) || resource.metadata.owner == request.auth.uid; }\n`

  it('compiles whole', () => {
    const statements = Array.from({ length: 920 }, (_, i) => one(i)).join('')
    const content = `rules_version = '2';\nservice firebase.storage { match /b/{bucket}/o {\n${statements}} }`
    expect(content.length).toBeGreaterThan(190 * 1024)
    expect(compileText(content)).toMatchObject({ errors: [], warnings: [], rulesVersion: 2 })
  }, 2000)

  it('is refused above what rules may take', () => {
    const { errors } = compileText(`//${'x'.repeat(256 * 1024)}`)
    expect(errors.map(({ message }) => message)).toEqual(['Rules may be 256 KiB long.'])
  })
})

describe('a chain of comparisons', () => {
  const chain = (length: number) => Array.from({ length }, () => '1 == 1').join(' && ')
  it('may be 98 long', () => {
    expect(parseOnlyExpression(chain(98)).mistakes).toEqual([])
    expect(parseOnlyExpression(chain(99)).mistakes.map(({ message }) => message)).toEqual([
      'Expression is too complex to evaluate safely.',
    ])
  })
})
