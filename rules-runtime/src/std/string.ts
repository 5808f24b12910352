import { RE2JS } from 're2js'
import { ErrorValue, type Result } from '../language/values'
import { type Functions, overload } from './overload'

export const stringMethods: Functions = {
  size: [overload(['string'], 'int', (text) => BigInt(text.length))],
  // The engine changes the case of ASCII letters only.
  lower: [
    overload(['string'], 'string', (text) => text.replace(/[A-Z]+/g, (letters) => letters.toLowerCase())),
  ],
  upper: [
    overload(['string'], 'string', (text) => text.replace(/[a-z]+/g, (letters) => letters.toUpperCase())),
  ],
  trim: [overload(['string'], 'string', (text) => text.trim())],
  matches: [
    overload(['string', 'string'], 'bool', (text, pattern) =>
      withPattern(pattern, (expression) => expression.matches(text)),
    ),
  ],
  split: [
    overload(['string', 'string'], 'list', (text, pattern) =>
      withPattern(pattern, (expression) => split(text, expression)),
    ),
  ],
  replace: [
    overload(['string', 'string', 'string'], 'string', (text, pattern, replacement) =>
      withPattern(pattern, (expression) => expression.matcher(text).replaceAll(replacement, true)),
    ),
  ],
  toUtf8: [overload(['string'], 'bytes', (text) => new Uint8Array(Buffer.from(text, 'utf8')))],
}

/** Methods that take a regular expression as their first argument, which `compile` tries when it is a literal. */
export const patternMethods: readonly string[] = ['matches', 'split', 'replace']

export function isPattern(pattern: string): boolean {
  try {
    compiled(pattern)
    return true
  } catch {
    return false
  }
}

/** RE2JS throws on what is no pattern, and on a replacement that names a group there isn't. */
function withPattern(pattern: string, use: (expression: RE2JS) => Result): Result {
  try {
    return use(compiled(pattern))
  } catch (error) {
    const reason = error instanceof Error ? ` ${error.message}` : ''
    return new ErrorValue(`Invalid regular expression pattern. Pattern: ${pattern}.${reason}`)
  }
}

/** Patterns made of data could be endless, so only the last ones stay. */
const maximumKept = 500
const kept = new Map<string, RE2JS>()

function compiled(pattern: string): RE2JS {
  const known = kept.get(pattern)
  if (known) return known
  const expression = RE2JS.compile(pattern)
  const [oldest] = kept.keys()
  if (kept.size >= maximumKept && oldest !== undefined) kept.delete(oldest)
  kept.set(pattern, expression)
  return expression
}

/** As Java's RE2 does: a match of nothing separates too, empty pieces at the end are dropped. */
function split(text: string, expression: RE2JS): string[] {
  const pieces: string[] = []
  const matcher = expression.matcher(text)
  let position = 0
  while (matcher.find()) {
    pieces.push(text.slice(position, matcher.start()))
    position = matcher.end()
  }
  if (pieces.length === 0) return [text]
  pieces.push(text.slice(position))
  while (pieces.at(-1) === '') pieces.pop()
  return pieces
}
