/** What can be said about rules before any request: mistakes that refuse the file, and warnings. */
import { checkCondition, checkExpression } from './checkExpression'
import { CheckScope, Findings } from './checkScope'
import { limits } from './limits'
import { serviceNames } from './lookups'
import { isGlob, methodsByName } from './match'
import {
  type Allow,
  type Block,
  type FunctionDeclaration,
  type Name,
  type PatternSegment,
  type RulesFile,
  serviceName,
} from './syntax'

export function check(file: RulesFile): Findings {
  const findings = new Findings()
  new FileCheck(file.version, findings).checkFile(file)
  return findings
}

/** Known everywhere: the request, and what is stored now. */
const globals = new Map([
  ['request', 'any' as const],
  ['resource', 'any' as const],
])

class FileCheck {
  private readonly version: RulesFile['version']
  private readonly findings: Findings
  private readonly declared: FunctionDeclaration[] = []

  constructor(version: RulesFile['version'], findings: Findings) {
    this.version = version
    this.findings = findings
  }

  checkFile(file: RulesFile): void {
    const [service] = file.services
    // What a function outside of any service may call is told by the service that is there.
    const scope = new CheckScope({
      service: service ? serviceName(service) : '',
      names: globals,
      functions: file,
    })
    this.checkFunctions(file.functions, scope)
    for (const block of file.services) this.checkService(block, scope)
    this.checkUnused()
    this.checkCalls()
  }

  private checkService(block: Block, parent: CheckScope): void {
    const service = serviceName(block)
    if (!serviceNames.includes(service)) this.findings.warn(block.at, `Unknown service: ${service}.`)
    const scope = new CheckScope({ service, parent, functions: block })
    this.checkFunctions(block.functions, scope)
    for (const match of block.matches) this.checkMatch(match, scope, [])
  }

  private checkMatch(match: Block, parent: CheckScope, around: readonly PatternSegment[]): void {
    const pattern = [...around, ...match.pattern]
    this.checkPattern(match, pattern)
    const { service } = parent
    const scope = new CheckScope({ service, parent, names: capturesOf(match), functions: match })
    this.checkFunctions(match.functions, scope)
    for (const allow of match.allows) this.checkAllow(allow, scope)
    for (const inner of match.matches) this.checkMatch(inner, scope, pattern)
  }

  private checkPattern(match: Block, whole: readonly PatternSegment[]): void {
    const captures = match.pattern.flatMap((segment) =>
      typeof segment === 'string' ? [] : [segment.capture],
    )
    for (const name of repeated(captures)) {
      this.findings.error(match.at, `The name ${name} stands twice in a path.`)
    }
    if (whole.filter(isGlob).length > 1) {
      this.findings.error(match.at, 'A path may have one recursive wildcard only.')
    }
    if (this.version === 1 && match.pattern.slice(0, -1).some(isGlob)) {
      this.findings.error(match.at, 'In version 1 a recursive wildcard has to be the last of its path.')
    }
    if (whole.length > limits.pathSegments) {
      this.findings.error(match.at, `A path may have ${limits.pathSegments} segments.`)
    }
    if (whole.filter((segment) => typeof segment !== 'string').length > limits.pathCaptures) {
      this.findings.error(match.at, `A path may have ${limits.pathCaptures} wildcards.`)
    }
  }

  private checkAllow({ methods, condition }: Allow, scope: CheckScope): void {
    for (const { name, at } of methods) {
      if (!Object.hasOwn(methodsByName, name)) this.findings.warn(at, `Invalid method name: ${name}.`)
    }
    if (condition) checkCondition(condition, scope, this.findings)
  }

  private checkFunctions(functions: readonly FunctionDeclaration[], scope: CheckScope): void {
    const names = new Set<string>()
    for (const declaration of functions) {
      const { name, at } = declaration
      if (names.has(name)) this.findings.error(at, `The function ${name} is declared twice.`)
      names.add(name)
      this.checkFunction(declaration, scope)
    }
  }

  private checkFunction(declaration: FunctionDeclaration, parent: CheckScope): void {
    const { parameters, lets, result, at } = declaration
    this.declared.push(declaration)
    if (parameters.length > limits.parameters) {
      this.findings.error(at, `A function may have ${limits.parameters} parameters.`)
    }
    if (lets.length > limits.lets) {
      this.findings.error(at, `A function may have ${limits.lets} variables.`)
    }
    for (const name of repeated([...parameters, ...lets].map(({ name }) => name))) {
      this.findings.error(at, `The name ${name} is declared twice in one function.`)
    }
    const { service } = parent
    let scope = new CheckScope({ service, parent, caller: declaration, names: anyNames(parameters) })
    const declaredIn: [Name, CheckScope][] = parameters.map((name) => [name, scope])
    // A variable is known to those after it, not to itself.
    for (const variable of lets) {
      checkExpression(variable.value, scope, this.findings)
      scope = new CheckScope({ service, parent: scope, names: anyNames([variable]) })
      declaredIn.push([variable, scope])
    }
    checkExpression(result, scope, this.findings)
    for (const [{ name, at: declaredAt }, where] of declaredIn) {
      if (!where.hasUsed(name)) this.findings.warn(declaredAt, `Unused variable: ${name}.`)
    }
  }

  private checkUnused(): void {
    for (const declaration of this.declared) {
      if (!this.findings.called.has(declaration)) {
        this.findings.warn(declaration.at, `Unused function: ${declaration.name}.`)
      }
    }
  }

  /** One mistake is enough: after it there is no depth to speak of. */
  private checkCalls(): void {
    const depths = new Map<FunctionDeclaration, number>()
    const path: FunctionDeclaration[] = []
    const depthOf = (declaration: FunctionDeclaration): number => {
      const known = depths.get(declaration)
      if (known !== undefined) return known
      if (path.includes(declaration)) throw new CallMistake(declaration, 'Recursive call is not allowed.')
      if (path.length >= 2 * limits.callDepth) throw new CallMistake(declaration, tooDeep)
      path.push(declaration)
      let depth = 1
      for (const callee of this.findings.calledBy(declaration)) depth = Math.max(depth, 1 + depthOf(callee))
      path.pop()
      if (depth > limits.callDepth) throw new CallMistake(declaration, tooDeep)
      depths.set(declaration, depth)
      return depth
    }
    try {
      this.declared.forEach(depthOf)
    } catch (error) {
      if (!(error instanceof CallMistake)) throw error
      this.findings.error(error.declaration.at, error.message)
    }
  }
}

const tooDeep = `Functions may call each other ${limits.callDepth} deep.`

class CallMistake extends Error {
  readonly declaration: FunctionDeclaration
  constructor(declaration: FunctionDeclaration, message: string) {
    super(message)
    this.declaration = declaration
  }
}

function capturesOf({ pattern }: Block): ReadonlyMap<string, 'string' | 'path'> {
  return new Map(
    pattern.flatMap((segment) =>
      typeof segment === 'string' ? [] : [[segment.capture, segment.glob ? 'path' : 'string'] as const],
    ),
  )
}

function anyNames(names: readonly Name[]): ReadonlyMap<string, 'any'> {
  return new Map(names.map(({ name }) => [name, 'any']))
}

function repeated(names: readonly string[]): ReadonlySet<string> {
  return new Set(names.filter((name, i) => names.indexOf(name) !== i))
}
