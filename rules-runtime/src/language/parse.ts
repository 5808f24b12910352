import { limits } from './limits'
import { parseCondition, parseExpression, parseSegment } from './parseExpression'
import { type Mistake, Misread, TokenReader } from './reader'
import type {
  Allow,
  Block,
  Expression,
  FunctionDeclaration,
  Let,
  Name,
  PatternSegment,
  RulesFile,
} from './syntax'

export type Parsed = { readonly file: RulesFile; readonly mistakes: readonly Mistake[] }

/** Reads any text at all: what it can't understand becomes a mistake, and the next statement is tried. */
export function parse(source: string): Parsed {
  const reader = new TokenReader(source)
  const file = {
    kind: 'file' as const,
    version: 1 as 1 | 2,
    functions: [] as FunctionDeclaration[],
    services: [] as Block[],
  }
  while (!reader.atEnd) {
    attempt(reader, () => {
      if (reader.sees('rules_version')) file.version = parseVersion(reader)
      else if (reader.sees('function')) file.functions.push(parseFunction(reader))
      else if (reader.sees('service')) file.services.push(parseService(reader))
      else if (reader.sees('import')) reader.fail(reader.token.start, 'Import statements are not allowed.')
      else reader.unexpected()
    })
  }
  return { file, mistakes: reader.mistakes }
}

/** One expression alone, for those who have no rules around it. */
export function parseOnlyExpression(source: string): {
  expression?: Expression
  mistakes: readonly Mistake[]
} {
  const reader = new TokenReader(source)
  let expression: Expression | undefined
  attempt(reader, () => {
    expression = parseCondition(reader)
    if (!reader.atEnd) reader.unexpected()
  })
  const { mistakes } = reader
  return expression && mistakes.length === 0 ? { expression, mistakes } : { mistakes }
}

function attempt(reader: TokenReader, parseStatement: () => void): void {
  const from = reader.place
  try {
    parseStatement()
  } catch (error) {
    if (!(error instanceof Misread)) throw error
    reader.skipStatement(from)
  }
}

function parseVersion(reader: TokenReader): 1 | 2 {
  reader.advance()
  reader.expect('=')
  const { kind, content, start, text } = reader.advance()
  if (kind !== 'string' || (content !== '1' && content !== '2')) {
    reader.fail(start, `Invalid rules version: ${text}. Expected '1' or '2'.`)
  }
  reader.take(';')
  return content === '1' ? 1 : 2
}

function parseService(reader: TokenReader): Block {
  const { start } = reader.advance()
  let name = reader.word().text
  while (reader.take('.')) name += `.${reader.word().text}`
  return parseBlock(reader, { kind: 'service', pattern: [name], start }, 0)
}

type BlockHead = Pick<Block, 'kind' | 'pattern' | 'start'>

function parseBlock(reader: TokenReader, head: BlockHead, depth: number): Block {
  const functions: FunctionDeclaration[] = []
  const matches: Block[] = []
  const allows: Allow[] = []
  reader.expect('{')
  while (!reader.atEnd && !reader.sees('}')) {
    attempt(reader, () => {
      if (reader.sees('function')) functions.push(parseFunction(reader))
      else if (reader.sees('match')) matches.push(parseMatch(reader, depth + 1))
      else if (reader.sees('allow') && head.kind === 'match') allows.push(parseAllow(reader))
      else reader.unexpected()
    })
  }
  if (reader.atEnd) reader.mismatched("'}'")
  reader.advance()
  return { ...head, functions, matches, allows, ...reader.spanFrom(head.start) }
}

function parseMatch(reader: TokenReader, depth: number): Block {
  const { start } = reader.advance()
  const pattern: PatternSegment[] = []
  do pattern.push(parseSegment(reader))
  while (!reader.sees('{') && (reader.sees('/') || reader.token.kind === 'segment'))
  if (depth > limits.matchDepth) {
    reader.fail(start, `Match statements may be nested ${limits.matchDepth} deep.`)
  }
  if (!reader.sees('{')) reader.mismatched("{'{', '/', PATH_SEGMENT}")
  return parseBlock(reader, { kind: 'match', pattern, start }, depth)
}

function parseAllow(reader: TokenReader): Allow {
  const { start } = reader.advance()
  const methods = parseNames(reader)
  let condition: Expression | undefined
  if (reader.take(':')) {
    reader.expect('if')
    condition = parseCondition(reader)
  }
  endStatement(reader)
  return { kind: 'allow', methods, condition, ...reader.spanFrom(start) }
}

/** The semicolon may be left out where what follows can't belong to the statement. */
function endStatement(reader: TokenReader): void {
  if (reader.take(';') || reader.sees('}', 'allow', 'match', 'function')) return
  reader.unexpected()
}

function parseFunction(reader: TokenReader): FunctionDeclaration {
  reader.advance()
  const { text: name, start } = reader.word()
  reader.expect('(')
  const parameters = reader.sees(')') ? [] : parseNames(reader)
  reader.expect(')')
  reader.expect('{')
  const lets: Let[] = []
  while (reader.take('let')) lets.push(parseLet(reader))
  reader.expect('return')
  const result = parseExpression(reader)
  reader.take(';')
  reader.expect('}')
  return { kind: 'function', name, parameters, lets, result, ...reader.spanFrom(start) }
}

function parseLet(reader: TokenReader): Let {
  const { text: name, start } = reader.word()
  reader.expect('=')
  const value = parseExpression(reader)
  reader.expect(';')
  return { name, value, ...reader.spanFrom(start) }
}

function parseNames(reader: TokenReader): Name[] {
  const names: Name[] = []
  do {
    const { text: name, start } = reader.word()
    names.push({ name, ...reader.spanFrom(start) })
  } while (reader.take(','))
  return names
}
