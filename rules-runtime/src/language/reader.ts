import { limits } from './limits'
import { scan, type Token } from './scan'
import type { Span } from './syntax'

/** A mistake at an offset of the file; `compile` turns it into an `Issue` with line and column. */
export type Mistake = { readonly at: number; readonly message: string }

/** Ends the statement that can't be understood. Thrown inside the parser only, caught by its loop of statements. */
export class Misread extends Error {}

type Place = { readonly index: number; readonly openBraces: number }

/** The tokens of a file with a place in them, and what was found wrong so far. */
export class TokenReader {
  readonly mistakes: Mistake[] = []
  /** Parentheses, brackets and signs around the place, to stop before the stack does. */
  private nesting = 0
  private readonly tokens: readonly Token[]
  private index = 0
  private openBraces = 0

  constructor(source: string) {
    this.tokens = scan(source)
  }

  get token(): Token {
    return this.tokens[this.index]!
  }

  get following(): Token {
    return this.tokens[this.index + 1] ?? this.token
  }

  get atEnd(): boolean {
    return this.token.kind === 'end'
  }

  /** Where the last token read ends. */
  get lastEnd(): number {
    return this.tokens[this.index - 1]?.end ?? 0
  }

  get place(): Place {
    return { index: this.index, openBraces: this.openBraces }
  }

  advance(): Token {
    const token = this.token
    if (this.sees('{')) this.openBraces++
    if (this.sees('}')) this.openBraces--
    if (!this.atEnd) this.index++
    return token
  }

  sees(...texts: readonly string[]): boolean {
    const { kind, text } = this.token
    return (kind === 'word' || kind === 'sign') && texts.includes(text)
  }

  take(text: string): boolean {
    if (!this.sees(text)) return false
    this.advance()
    return true
  }

  expect(text: string): Token {
    if (!this.sees(text)) this.unexpected()
    return this.advance()
  }

  word(): Token {
    if (this.token.kind !== 'word') this.mismatched('IDENTIFIER')
    return this.advance()
  }

  spanFrom(start: number, at = start): Span {
    return { start, end: this.lastEnd, at }
  }

  report(at: number, message: string): void {
    if (this.mistakes.length < limits.issues) this.mistakes.push({ at, message })
  }

  fail(at: number, message: string): never {
    this.report(at, message)
    throw new Misread()
  }

  mismatched(expected: string): never {
    this.refuseBad()
    this.fail(this.token.start, `mismatched input '${this.token.text}' expecting ${expected}`)
  }

  unexpected(): never {
    this.refuseBad()
    if (this.token.kind === 'segment') this.unexpectedPath()
    this.fail(this.token.start, `Unexpected '${this.token.text}'.`)
  }

  /** Reads with one more thing open. */
  inside<T>(read: () => T): T {
    if (this.nesting >= limits.openNesting) this.fail(this.token.start, tooComplex)
    this.nesting++
    try {
      return read()
    } finally {
      this.nesting--
    }
  }

  /** To the next place where a statement may begin, or to the end of the block around; always forward. */
  skipStatement(from: Place): void {
    if (this.index === from.index) this.advance()
    while (!this.atEnd) {
      const sameBlock = this.openBraces <= from.openBraces
      if (sameBlock && this.sees('}', 'allow', 'match', 'function', 'service')) return
      if (this.advance().text === ';' && sameBlock) return
    }
  }

  private refuseBad(): void {
    const { kind, content, start, text } = this.token
    if (kind !== 'bad' || typeof content !== 'string') return
    this.report(start, content)
    this.fail(start, `Unexpected '${text}'.`)
  }

  /** A slash without a blank after it: `a/b` was most likely meant as a division. */
  private unexpectedPath(): never {
    const { start, text } = this.advance()
    this.report(start, "Missing 'match' keyword before path.")
    if (this.nesting > 0) this.report(start, `Unexpected '${text}'.`)
    if (this.sees('{', '/') || this.token.kind === 'segment') throw new Misread()
    this.mismatched("{'{', '/', PATH_SEGMENT}")
  }
}

export const tooComplex = 'Expression is too complex to evaluate safely.'
