import { limits } from './limits'
import { type TokenReader, tooComplex } from './reader'
import type { Token } from './scan'
import {
  type BinaryOperator,
  childrenOf,
  type Expression,
  type MapEntry,
  packages,
  type PathPart,
  type PatternSegment,
  testableTypes,
} from './syntax'

/** How tightly each operator holds what stands left of it. */
export const precedence = {
  conditional: 1,
  '||': 2,
  '&&': 3,
  '==': 4,
  '!=': 4,
  in: 5,
  is: 5,
  '<': 6,
  '<=': 6,
  '>': 6,
  '>=': 6,
  '+': 7,
  '-': 7,
  '*': 8,
  '/': 8,
  '%': 8,
  unary: 9,
  postfix: 10,
} as const

const reserved = ['is', 'in', 'let', 'if', 'return', 'function', 'match', 'allow', 'service']

/** The condition of an `allow`, which has its own words for being absent. */
export function parseCondition(reader: TokenReader): Expression {
  if (reader.token.kind !== 'bad' && !startsExpression(reader.token)) {
    reader.report(reader.token.start, "Missing conditional expression after 'if'.")
  }
  return parseExpression(reader)
}

export function parseExpression(reader: TokenReader): Expression {
  return parseFrom(reader, precedence.conditional)
}

/** A Pratt parser: what follows belongs to `left` as long as its operator holds at least as tight as `least`. */
function parseFrom(reader: TokenReader, least: number): Expression {
  let left = parsePrefix(reader)
  for (;;) {
    const next = parseAfter(reader, left, least)
    if (!next) return left
    left = next
  }
}

function parseAfter(reader: TokenReader, left: Expression, least: number): Expression | undefined {
  const { text, kind, start } = reader.token
  if (kind !== 'sign' && text !== 'in' && text !== 'is') return undefined
  const span = () => reader.spanFrom(left.start, start)
  switch (text) {
    case '.':
    case '[':
      return measured(reader, text === '.' ? parseMember(reader, left) : parseIndex(reader, left))
    case '?':
      if (least > precedence.conditional) return undefined
      return measured(reader, parseConditional(reader, left))
    case 'is':
      if (least > precedence.is) return undefined
      reader.advance()
      return measured(reader, { kind: 'is', operand: left, type: parseType(reader), ...span() })
    case '&&':
    case '||': {
      if (least > precedence[text]) return undefined
      reader.advance()
      const right = parseFrom(reader, precedence[text] + 1)
      return measured(reader, { kind: 'logical', operator: text, left, right, ...span() })
    }
    default: {
      if (!isBinary(text) || least > precedence[text]) return undefined
      reader.advance()
      // `a in b == c` is `a in (b == c)`, and nothing but `in` does so.
      const leastRight = text === 'in' ? precedence['=='] : precedence[text] + 1
      const right = reader.inside(() => parseFrom(reader, leastRight))
      return measured(reader, { kind: 'binary', operator: text, left, right, ...span() })
    }
  }
}

function parseMember(reader: TokenReader, object: Expression): Expression {
  reader.advance()
  const { start, text: name } = reader.token.kind === 'word' ? reader.advance() : reader.unexpected()
  if (!reader.sees('(')) return { kind: 'member', object, name, ...reader.spanFrom(object.start) }
  const args = parseArguments(reader)
  const span = reader.spanFrom(object.start, start)
  if (object.kind !== 'variable' || !packages.includes(object.name)) {
    return { kind: 'method', object, name, args, ...span }
  }
  return { kind: 'call', name: `${object.name}.${name}`, args, ...span }
}

/** `a[i]`, `a[i:j]`, `a[i:]` or `a[:j]`. */
function parseIndex(reader: TokenReader, object: Expression): Expression {
  reader.advance()
  return reader.inside(() => {
    const from = reader.sees(':') ? undefined : parseExpression(reader)
    if (from && reader.take(']')) {
      return { kind: 'index', object, index: from, ...reader.spanFrom(object.start) }
    }
    reader.expect(':')
    const to = reader.sees(']') ? undefined : parseExpression(reader)
    reader.expect(']')
    return { kind: 'slice', object, from, to, ...reader.spanFrom(object.start) }
  })
}

function parseConditional(reader: TokenReader, condition: Expression): Expression {
  reader.advance()
  const whenTrue = reader.inside(() => parseExpression(reader))
  reader.expect(':')
  const whenFalse = reader.inside(() => parseExpression(reader))
  return { kind: 'conditional', condition, whenTrue, whenFalse, ...reader.spanFrom(condition.start) }
}

function parseType(reader: TokenReader) {
  const { text, start, kind } = reader.token
  const known = testableTypes.find((type) => type === text)
  if (known) {
    reader.advance()
    return known
  }
  const message = `An unsupported type identifier was used with the 'is' operator. Received ${text}. Expected one of ${testableTypes.join()}`
  if (kind === 'word' && !isKeyword(text)) return reader.fail(start, message)
  reader.report(start, `mismatched input '${text}' expecting IDENTIFIER`)
  reader.advance()
  return reader.fail(reader.token.start, message)
}

function parsePrefix(reader: TokenReader): Expression {
  const { kind, text, start, content } = reader.token
  if (!startsExpression(reader.token)) reader.unexpected()
  if (kind === 'segment' || text === '/') return measured(reader, parsePath(reader))
  reader.advance()
  if (kind === 'int') return literal(reader, start, intOf(reader, text, start))
  if (kind === 'float') return literal(reader, start, floatOf(reader, text, start))
  if (content !== undefined) return literal(reader, start, content)
  return kind === 'word' ? parseWord(reader, text, start) : parseSigned(reader, text, start)
}

function parseWord(reader: TokenReader, name: string, start: number): Expression {
  if (name === 'true' || name === 'false') return literal(reader, start, name === 'true')
  if (name === 'null') return literal(reader, start, null)
  if (!reader.sees('(')) return { kind: 'variable', name, ...reader.spanFrom(start) }
  return measured(reader, { kind: 'call', name, args: parseArguments(reader), ...reader.spanFrom(start) })
}

function parseSigned(reader: TokenReader, sign: string, start: number): Expression {
  switch (sign) {
    case '(':
      return reader.inside(() => {
        const inner = parseExpression(reader)
        reader.expect(')')
        return inner
      })
    case '[': {
      const items = parseItems(reader, ']', () => parseExpression(reader))
      return measured(reader, { kind: 'list', items, ...reader.spanFrom(start) })
    }
    case '{': {
      const entries = parseItems(reader, '}', () => parseEntry(reader))
      return measured(reader, { kind: 'map', entries, ...reader.spanFrom(start) })
    }
    default: {
      const operator = sign === '!' ? '!' : '-'
      const operand = reader.inside(() => parseFrom(reader, precedence.unary))
      return measured(reader, { kind: 'unary', operator, operand, ...reader.spanFrom(start) })
    }
  }
}

function parseEntry(reader: TokenReader): MapEntry {
  const key = parseExpression(reader)
  reader.expect(':')
  return { key, value: parseExpression(reader) }
}

function parseArguments(reader: TokenReader): Expression[] {
  reader.expect('(')
  return parseItems(reader, ')', () => parseExpression(reader))
}

/** Separated by commas, with one allowed after the last, up to the closing sign. */
function parseItems<T>(reader: TokenReader, closing: string, parseItem: () => T): T[] {
  return reader.inside(() => {
    const items: T[] = []
    while (!reader.sees(closing)) {
      items.push(parseItem())
      if (!reader.take(',')) break
    }
    reader.expect(closing)
    return items
  })
}

function parsePath(reader: TokenReader): Expression {
  const start = reader.token.start
  const parts: PathPart[] = []
  while (startsSegment(reader)) {
    if (reader.token.kind === 'sign' && reader.following.text === '$(') {
      reader.advance()
      reader.advance()
      parts.push(reader.inside(() => parseExpression(reader)))
      reader.expect(')')
    } else parts.push(parseSegment(reader))
  }
  if (parts.length === 0) reader.unexpected()
  return { kind: 'path', parts, ...reader.spanFrom(start) }
}

/** `/name`, `/{name}` or `/{name=**}`, in a `match` and in a path to `bind`. */
export function parseSegment(reader: TokenReader): PatternSegment {
  if (reader.token.kind === 'segment') return reader.advance().text.slice(1)
  reader.expect('/')
  if (!reader.take('{')) reader.mismatched("{'{', PATH_SEGMENT}")
  const capture = reader.word().text
  const glob = reader.take('=**')
  reader.expect('}')
  return { capture, glob }
}

function startsSegment({ token, following }: TokenReader): boolean {
  if (token.kind === 'segment') return true
  return token.text === '/' && following.start === token.end && ['$(', '{'].includes(following.text)
}

function startsExpression({ kind, text }: Token): boolean {
  if (kind === 'word') return !reserved.includes(text)
  if (kind === 'sign') return ['(', '[', '{', '!', '-', '/'].includes(text)
  return kind !== 'bad' && kind !== 'end'
}

function isKeyword(text: string): boolean {
  return reserved.includes(text) || ['null', 'true', 'false'].includes(text)
}

function isBinary(text: string): text is BinaryOperator {
  return (
    Object.hasOwn(precedence, text) && !['conditional', 'unary', 'postfix', '||', '&&', 'is'].includes(text)
  )
}

function floatOf(reader: TokenReader, digits: string, start: number): number {
  const value = Number(digits)
  return Number.isFinite(value) ? value : invalidNumber(reader, digits, start)
}

function invalidNumber(reader: TokenReader, digits: string, start: number): never {
  return reader.fail(start, `Invalid number literal ${digits}.`)
}

function intOf(reader: TokenReader, digits: string, start: number): bigint {
  const tooLong = digits.length > 19 || BigInt(digits) >= 2n ** 63n
  if (tooLong) invalidNumber(reader, digits, start)
  return BigInt(digits)
}

function literal(
  reader: TokenReader,
  start: number,
  value: boolean | bigint | number | string | Uint8Array | null,
): Expression {
  return { kind: 'literal', value, ...reader.spanFrom(start) }
}

const depths = new WeakMap<Expression, number>()

/** Passes a node on unless the tree below it has become too deep to walk. */
function measured(reader: TokenReader, node: Expression): Expression {
  let depth = 1
  for (const child of childrenOf(node)) depth = Math.max(depth, 1 + (depths.get(child) ?? 1))
  if (depth > limits.expressionDepth) reader.fail(node.at, tooComplex)
  depths.set(node, depth)
  return node
}
