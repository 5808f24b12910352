/** The tree of a rules file. Offsets count UTF-16 units from the start of the file. */
import type { Capture, TypeName } from './values'

export type Span = {
  readonly start: number
  readonly end: number
  /** Where an issue about the node points: an operator's sign, a call's name, otherwise the start. */
  readonly at: number
}

export type RulesFile = {
  readonly kind: 'file'
  readonly version: 1 | 2
  readonly functions: readonly FunctionDeclaration[]
  readonly services: readonly Block[]
}

/** A `service` or a `match`: what may stand in it is the same, but for `allow`, which only a `match` has. */
export type Block = Span & {
  readonly kind: 'service' | 'match'
  /** Of a service its name as the only segment. */
  readonly pattern: readonly PatternSegment[]
  readonly functions: readonly FunctionDeclaration[]
  readonly matches: readonly Block[]
  readonly allows: readonly Allow[]
}
export type PatternSegment = string | Capture

export function serviceName({ pattern }: Block): string {
  return typeof pattern[0] === 'string' ? pattern[0] : ''
}

export type Allow = Span & {
  readonly kind: 'allow'
  readonly methods: readonly Name[]
  /** Without one the statement always allows. */
  readonly condition: Expression | undefined
}

export type FunctionDeclaration = Span & {
  readonly kind: 'function'
  readonly name: string
  readonly parameters: readonly Name[]
  readonly lets: readonly Let[]
  readonly result: Expression
}

export type Name = Span & { readonly name: string }
export type Let = Name & { readonly value: Expression }

export type BinaryOperator = '*' | '/' | '%' | '+' | '-' | '<' | '<=' | '>' | '>=' | 'in' | '==' | '!='
type LogicalOperator = '&&' | '||'

/** Every type `is` may name, in the order the engine lists them. */
export const testableTypes = [
  'bool',
  'bytes',
  'constraint',
  'duration',
  'float',
  'int',
  'latlng',
  'list',
  'vector',
  'set',
  'number',
  'map',
  'string',
  'timestamp',
  'path',
  'map_diff',
] as const satisfies readonly (TypeName | 'constraint' | 'number')[]
export type TestableType = (typeof testableTypes)[number]

/** Names that only stand before a dot and a function's name. */
export const packages: readonly string[] = ['duration', 'firestore', 'hashing', 'latlng', 'math', 'timestamp']

export type PathPart = string | Capture | Expression
export type MapEntry = { readonly key: Expression; readonly value: Expression }

export type Literal = Span & {
  readonly kind: 'literal'
  readonly value: null | boolean | bigint | number | string | Uint8Array
}
export type Variable = Span & { readonly kind: 'variable'; readonly name: string }
/** Of a function in a package the name has the package's before it: `math.abs`. */
export type Call = Span & {
  readonly kind: 'call'
  readonly name: string
  readonly args: readonly Expression[]
}
export type MethodCall = Span & {
  readonly kind: 'method'
  readonly object: Expression
  readonly name: string
  readonly args: readonly Expression[]
}

export type Expression =
  | Literal
  | Variable
  | Call
  | MethodCall
  | (Span & { readonly kind: 'list'; readonly items: readonly Expression[] })
  | (Span & { readonly kind: 'map'; readonly entries: readonly MapEntry[] })
  | (Span & { readonly kind: 'path'; readonly parts: readonly PathPart[] })
  | (Span & { readonly kind: 'member'; readonly object: Expression; readonly name: string })
  | (Span & { readonly kind: 'index'; readonly object: Expression; readonly index: Expression })
  | (Span & {
      readonly kind: 'slice'
      readonly object: Expression
      readonly from: Expression | undefined
      readonly to: Expression | undefined
    })
  | (Span & { readonly kind: 'unary'; readonly operator: '!' | '-'; readonly operand: Expression })
  | (Span & {
      readonly kind: 'binary'
      readonly operator: BinaryOperator
      readonly left: Expression
      readonly right: Expression
    })
  | (Span & {
      readonly kind: 'logical'
      readonly operator: LogicalOperator
      readonly left: Expression
      readonly right: Expression
    })
  | (Span & { readonly kind: 'is'; readonly operand: Expression; readonly type: TestableType })
  | (Span & {
      readonly kind: 'conditional'
      readonly condition: Expression
      readonly whenTrue: Expression
      readonly whenFalse: Expression
    })

/** The expressions right below one, in the order they are written. */
export function childrenOf(node: Expression): readonly Expression[] {
  switch (node.kind) {
    case 'literal':
    case 'variable':
      return []
    case 'list':
      return node.items
    case 'map':
      return node.entries.flatMap((entry) => [entry.key, entry.value])
    case 'path':
      return node.parts.filter(isExpression)
    case 'member':
      return [node.object]
    case 'index':
      return [node.object, node.index]
    case 'slice':
      return [node.object, node.from, node.to].filter((child) => child !== undefined)
    case 'call':
      return node.args
    case 'method':
      return [node.object, ...node.args]
    case 'unary':
    case 'is':
      return [node.operand]
    case 'binary':
    case 'logical':
      return [node.left, node.right]
    case 'conditional':
      return [node.condition, node.whenTrue, node.whenFalse]
  }
}

function isExpression(part: PathPart): part is Expression {
  return typeof part === 'object' && 'kind' in part
}
