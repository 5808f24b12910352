import { functionNamed, methodsNamed } from '../std'
import type { Overloads } from '../std/overload'
import { isPattern, patternMethods } from '../std/string'
import type { CheckScope, Findings } from './checkScope'
import { lookupNamed } from './lookups'
import { type Call, childrenOf, type Expression, type MethodCall, packages, type Variable } from './syntax'
import { areComparable, mayBe, type Types, typesOf } from './types'

/** A condition has to be true or false, said in other words than about any operand. */
export function checkCondition(node: Expression, scope: CheckScope, findings: Findings): void {
  new ExpressionCheck(scope, findings).condition(node)
}

export function checkExpression(node: Expression, scope: CheckScope, findings: Findings): void {
  new ExpressionCheck(scope, findings).visit(node)
}

class ExpressionCheck {
  private readonly scope: CheckScope
  private readonly findings: Findings

  constructor(scope: CheckScope, findings: Findings) {
    this.scope = scope
    this.findings = findings
  }

  condition(node: Expression): void {
    this.visit(node)
    if (this.handsOn(node)) this.expect(node, ['bool'])
    else {
      const wording = 'Permission statements expect a boolean value. '
      this.compare(node, ['bool'], (types) => `Invalid type. ${wording}Received one of [${types}].`)
    }
  }

  visit(node: Expression): void {
    for (const child of childrenOf(node)) this.visit(child)
    this.checkNode(node)
  }

  private checkNode(node: Expression): void {
    switch (node.kind) {
      case 'variable':
        this.checkVariable(node)
        break
      case 'map':
        for (const { key } of node.entries) this.expect(key, ['string'])
        break
      case 'member':
        this.expect(node.object, ['map'])
        break
      case 'index':
        this.expect(node.object, ['list', 'map', 'path'])
        this.expect(node.index, ['int', 'string'])
        break
      case 'unary':
        if (node.operator === '!') this.expect(node.operand, ['bool'])
        break
      case 'logical':
        this.expect(node.left, ['bool'])
        this.expect(node.right, ['bool'])
        break
      case 'conditional':
        this.expect(node.condition, ['bool'])
        break
      case 'binary':
        if (node.operator === 'in') this.expect(node.right, ['list', 'set', 'map', 'constraint'])
        if (node.operator === '==' || node.operator === '!=') this.checkComparable(node)
        break
      case 'call':
        this.checkCall(node)
        break
      case 'method':
        this.checkMethod(node)
        break
      case 'literal':
      case 'list':
      case 'path':
      case 'slice':
      case 'is':
        break
    }
  }

  private checkVariable({ name, at }: Variable): void {
    if (packages.includes(name)) {
      this.findings.error(at, `${name} is a package and cannot be used as variable name.`)
    } else if (!this.scope.knows(name)) this.findings.warn(at, `Invalid variable name: ${name}.`)
  }

  private checkComparable(node: Extract<Expression, { kind: 'binary' }>): void {
    if (areComparable(typesOf(node.left), typesOf(node.right))) return
    const always = node.operator === '==' ? 'false' : 'true'
    this.findings.warn(
      node.at,
      `The sub-expressions are not comparable, so this comparison will always return ${always}.`,
    )
  }

  private checkCall({ name, args, at }: Call): void {
    const declared = this.scope.functionNamed(name)?.declaration
    if (declared) {
      this.findings.noteCall(this.scope.caller, declared)
      this.checkCount(name, [declared.parameters.length], args.length, at)
      return
    }
    if (lookupNamed(this.scope.service, name)) {
      this.checkCount(name, [1], args.length, at)
      if (args[0]) this.expect(args[0], ['path'])
      return
    }
    const overloads = functionNamed(name)
    if (overloads) this.checkCount(name, countsOf(overloads), args.length, at)
    else this.findings.warn(at, `Invalid function name: ${name}.`)
  }

  private checkMethod({ name, args, at }: MethodCall): void {
    const overloads = methodsNamed(name)
    if (overloads.length === 0) {
      this.findings.warn(at, `Invalid function name: ${name}.`)
      return
    }
    this.checkCount(name, countsOf(overloads), args.length + 1, at)
    const [pattern] = args
    if (!patternMethods.includes(name) || pattern?.kind !== 'literal' || typeof pattern.value !== 'string')
      return
    if (!isPattern(pattern.value)) {
      this.findings.error(pattern.at, `Invalid regular expression pattern. Pattern: ${pattern.value}.`)
    }
  }

  private checkCount(name: string, possible: readonly number[], count: number, at: number): void {
    if (possible.includes(count)) return
    this.findings.warn(at, `Incorrect number of arguments supplied to function: ${name}.`)
  }

  private expect(node: Expression, expected: NonNullable<Types>): void {
    if (node.kind === 'conditional') {
      this.expect(node.whenTrue, expected)
      this.expect(node.whenFalse, expected)
      return
    }
    for (const argument of this.scope.handedOn(node)) this.expect(argument, expected)
    this.compare(
      node,
      expected,
      (types) => `Invalid type. Received one of [${types}]. Expected one of [${expected.join(', ')}].`,
    )
  }

  private compare(node: Expression, expected: Types, message: (types: string) => string): void {
    const declared = node.kind === 'call' && this.scope.functionNamed(node.name)
    const wildcard = node.kind === 'variable' ? this.scope.wildcardType(node.name) : undefined
    const types = wildcard ?? (declared ? undefined : typesOf(node))
    if (!types || mayBe(types, expected)) return
    this.findings.warn(node.at, message(types.join(', ')))
    if (wildcard && node.kind === 'variable') {
      const sentence = `There is no type for variable '${node.name}' that satisfies all clauses.`
      this.findings.warn(node.at, `Invalid type. ${sentence}`)
    }
  }

  /** Whether the type asked of it is asked of something inside. */
  private handsOn(node: Expression): boolean {
    return node.kind === 'conditional' || this.scope.handedOn(node).length > 0
  }
}

function countsOf(overloads: Overloads): number[] {
  return overloads.map(({ parameters }) => parameters.length)
}
