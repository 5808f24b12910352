/** The tree as text again, laid out in one way, which parses to the same tree. */
import { precedence } from './parseExpression'
import { printLiteral } from './printLiteral'
import {
  type Allow,
  type Block,
  type Expression,
  type FunctionDeclaration,
  type PathPart,
  type RulesFile,
  serviceName,
} from './syntax'
import type { Capture } from './values'

export function print(file: RulesFile): string {
  const parts = [
    ...(file.version === 2 ? ["rules_version = '2';"] : []),
    ...file.functions.map(printFunction),
    ...file.services.map(printBlock),
  ]
  return `${parts.join('\n')}\n`
}

function printBlock(block: Block): string {
  const name = block.kind === 'service' ? serviceName(block) : block.pattern.map(printPart).join('')
  const statements = [
    ...block.functions.map(printFunction),
    ...block.allows.map(printAllow),
    ...block.matches.map(printBlock),
  ]
  return `${block.kind} ${name} {\n${indented(statements)}}`
}

function printAllow({ methods, condition }: Allow): string {
  const names = methods.map(({ name }) => name).join(', ')
  return condition ? `allow ${names}: if ${printExpression(condition)};` : `allow ${names};`
}

function printFunction({ name, parameters, lets, result }: FunctionDeclaration): string {
  const statements = [
    ...lets.map((variable) => `let ${variable.name} = ${printExpression(variable.value)};`),
    `return ${printExpression(result)};`,
  ]
  return `function ${name}(${parameters.map((parameter) => parameter.name).join(', ')}) {\n${indented(statements)}}`
}

function indented(statements: readonly string[]): string {
  return statements.map((statement) => `${statement.replace(/^/gm, '  ')}\n`).join('')
}

export function printExpression(node: Expression): string {
  switch (node.kind) {
    case 'literal':
      return printLiteral(node.value)
    case 'variable':
      return node.name
    case 'list':
      return `[${printAll(node.items)}]`
    case 'map':
      return `{${node.entries.map(({ key, value }) => `${printExpression(key)}: ${printExpression(value)}`).join(', ')}}`
    case 'path':
      return node.parts.map(printPart).join('')
    case 'member':
      return `${held(node.object, precedence.postfix)}.${node.name}`
    case 'index':
      return `${held(node.object, precedence.postfix)}[${printExpression(node.index)}]`
    case 'slice':
      return `${held(node.object, precedence.postfix)}[${printOptional(node.from)}:${printOptional(node.to)}]`
    case 'call':
      return `${node.name}(${printAll(node.args)})`
    case 'method':
      return `${held(node.object, precedence.postfix)}.${node.name}(${printAll(node.args)})`
    case 'unary':
      return `${node.operator}${held(node.operand, precedence.unary)}`
    case 'is':
      return `${held(node.operand, precedence['<'])} is ${node.type}`
    case 'logical':
      return `${held(node.left, precedence[node.operator])} ${node.operator} ${held(node.right, precedence[node.operator] + 1)}`
    case 'conditional':
      return `${held(node.condition, precedence['||'])} ? ${printExpression(node.whenTrue)} : ${printExpression(node.whenFalse)}`
    case 'binary': {
      const least = node.operator === 'in' ? precedence['<'] : precedence[node.operator]
      const leastRight = node.operator === 'in' ? precedence['=='] : least + 1
      return `${held(node.left, least)} ${node.operator} ${held(node.right, leastRight)}`
    }
  }
}

/** In parentheses if it would not hold together beside an operator that holds as tight as `least`. */
function held(node: Expression, least: number): string {
  const text = printExpression(node)
  return tightness(node) < least ? `(${text})` : text
}

function tightness(node: Expression): number {
  switch (node.kind) {
    case 'binary':
      // `in` swallows comparisons on its right, so beside one it needs parentheses.
      return node.operator === 'in' ? precedence['&&'] + 0.5 : precedence[node.operator]
    case 'logical':
      return precedence[node.operator]
    case 'is':
    case 'conditional':
    case 'unary':
      return precedence[node.kind]
    // The dot after `1` or `/a` would be taken for its own.
    case 'literal':
      return typeof node.value === 'bigint' || typeof node.value === 'number'
        ? precedence.unary
        : precedence.postfix
    case 'path':
      return precedence.unary
    case 'variable':
    case 'list':
    case 'map':
    case 'member':
    case 'index':
    case 'slice':
    case 'call':
    case 'method':
      return precedence.postfix
  }
}

function printAll(nodes: readonly Expression[]): string {
  return nodes.map(printExpression).join(', ')
}

function printOptional(node: Expression | undefined): string {
  return node ? printExpression(node) : ''
}

function printPart(part: PathPart): string {
  if (typeof part === 'string') return `/${part}`
  return isCapture(part) ? `/{${part.capture}${part.glob ? '=**' : ''}}` : `/$(${printExpression(part)})`
}

function isCapture(part: Capture | Expression): part is Capture {
  return 'capture' in part
}
