/** Text to tokens. Never fails: what is no token becomes a `bad` one, for the parser to report. */
export type Token = {
  readonly kind: 'word' | 'int' | 'float' | 'string' | 'bytes' | 'segment' | 'sign' | 'bad' | 'end'
  /** As written, of a string with its quotes. */
  readonly text: string
  readonly start: number
  readonly end: number
  /** What a `string` or `bytes` stands for, of a `bad` token what is wrong. */
  readonly content?: string | Uint8Array
}

const blank = /(?:\s+|\/\/[^\n]*|\/\*[^]*?\*\/)+/y
const patterns: readonly [Token['kind'], RegExp][] = [
  ['word', /[A-Za-z_][A-Za-z0-9_]*/y],
  ['float', /(?:0|[1-9][0-9]*)\.[0-9]*|\.[0-9]+/y],
  ['int', /0|[1-9][0-9]*/y],
  // A slash right before a name starts a path: `a/b` is never a division.
  ['segment', /\/(?:[\p{L}\p{N}_.~%-]+|\(default\))/uy],
  ['sign', /=\*\*|&&|\|\||[=!<>]=|\$\(|[-+*/%!<>=?:;,.(){}[\]]/y],
]

export function scan(source: string): Token[] {
  const tokens: Token[] = []
  let position = 0
  for (;;) {
    position = matchAt(blank, source, position) ?? position
    if (position >= source.length) break
    const token = tokenAt(source, position)
    tokens.push(token)
    position = token.end
  }
  tokens.push({ kind: 'end', text: '<EOF>', start: source.length, end: source.length })
  return tokens
}

function tokenAt(source: string, start: number): Token {
  if (source.startsWith('/*', start)) {
    return { kind: 'bad', text: '/*', start, end: source.length, content: 'Missing a closing */' }
  }
  const bytes = source[start] === 'b' && isQuote(source[start + 1])
  if (bytes || isQuote(source[start])) return quotedAt(source, start, bytes)
  for (const [kind, pattern] of patterns) {
    const end = matchAt(pattern, source, start)
    if (end !== undefined) return { kind, text: source.slice(start, end), start, end }
  }
  const text = String.fromCodePoint(source.codePointAt(start)!)
  return { kind: 'bad', text, start, end: start + text.length }
}

function matchAt(pattern: RegExp, source: string, position: number): number | undefined {
  pattern.lastIndex = position
  return pattern.test(source) ? pattern.lastIndex : undefined
}

function isQuote(character: string | undefined): boolean {
  return character === "'" || character === '"'
}

const escapes: Readonly<Record<string, string>> = {
  b: '\b',
  f: '\f',
  n: '\n',
  r: '\r',
  t: '\t',
  '\\': '\\',
  "'": "'",
  '"': '"',
}
const unicodeEscape = /u([0-9A-Fa-f]{4})/y
const byteEscape = /x([0-9A-Fa-f]{2})|([0-3][0-7]{2})/y
/** Everything up to the next thing that ends or interrupts a quoted text. */
const plain = { "'": /[^'\\\r\n]+/y, '"': /[^"\\\r\n]+/y }

function quotedAt(source: string, start: number, isBytes: boolean): Token {
  const opening = isBytes ? start + 1 : start
  const quote = source[opening] === "'" ? "'" : '"'
  const parts: (string | number)[] = []
  let position = opening + 1
  while (source[position] !== quote) {
    const plainEnd = matchAt(plain[quote], source, position)
    if (plainEnd !== undefined) {
      parts.push(source.slice(position, plainEnd))
      position = plainEnd
      continue
    }
    const escape = source[position] === '\\' ? escapeAt(source, position + 1, isBytes) : undefined
    if (!escape) return unclosed(source, position, quote)
    parts.push(escape.part)
    position = escape.end
  }
  const end = position + 1
  const content = isBytes ? bytesOf(parts) : parts.join('')
  return { kind: isBytes ? 'bytes' : 'string', text: source.slice(start, end), start, end, content }
}

function escapeAt(source: string, position: number, isBytes: boolean) {
  const single = escapes[source[position] ?? '']
  if (single !== undefined) return { part: single, end: position + 1 }
  unicodeEscape.lastIndex = position
  const unicode = unicodeEscape.exec(source)
  if (unicode) return { part: String.fromCharCode(parseInt(unicode[1]!, 16)), end: unicodeEscape.lastIndex }
  if (!isBytes) return undefined
  byteEscape.lastIndex = position
  const byte = byteEscape.exec(source)
  if (!byte) return undefined
  const [, hex, octal] = byte
  return { part: hex ? parseInt(hex, 16) : parseInt(octal!, 8), end: byteEscape.lastIndex }
}

/** Points at what stopped the text: the letter of an unknown escape, or the end of the line. */
function unclosed(source: string, position: number, quote: string): Token {
  const start = Math.min(source[position] === '\\' ? position + 1 : position, source.length)
  const text = /^(?:\w+|[^\r\n])?/.exec(source.slice(start, start + 50))![0]
  const end = Math.max(start + text.length, position)
  return { kind: 'bad', text, start, end, content: `Missing a closing ${quote}` }
}

function bytesOf(parts: readonly (string | number)[]): Uint8Array {
  return Uint8Array.from(
    Buffer.concat(
      parts.map((part) => (typeof part === 'string' ? Buffer.from(part, 'utf8') : Buffer.of(part))),
    ),
  )
}
