import { limits } from './limits'
import type { Mistake } from './reader'
import { functionIn, type Scope } from './scope'
import type { Expression, FunctionDeclaration } from './syntax'

/** What the check of a file found, and who calls whom in it. */
export class Findings {
  readonly errors: Mistake[] = []
  readonly warnings: Mistake[] = []
  readonly called = new Set<FunctionDeclaration>()
  private readonly calls = new Map<FunctionDeclaration, Set<FunctionDeclaration>>()

  error(at: number, message: string): void {
    if (this.errors.length < limits.issues) this.errors.push({ at, message })
  }

  warn(at: number, message: string): void {
    if (this.warnings.length < limits.issues) this.warnings.push({ at, message })
  }

  noteCall(caller: FunctionDeclaration | undefined, callee: FunctionDeclaration): void {
    this.called.add(callee)
    if (!caller) return
    const callees = this.calls.get(caller) ?? new Set()
    this.calls.set(caller, callees.add(callee))
  }

  calledBy(caller: FunctionDeclaration): Iterable<FunctionDeclaration> {
    return this.calls.get(caller) ?? []
  }
}

type NameType = 'string' | 'path' | 'any'
type DeclaredFunction = { readonly declaration: FunctionDeclaration; readonly scope: CheckScope }

/** The names known at a place of the file. The mirror of the evaluation's frames, without values. */
export class CheckScope {
  readonly service: string
  readonly caller: FunctionDeclaration | undefined
  private readonly parent: CheckScope | undefined
  private readonly names: ReadonlyMap<string, NameType>
  private readonly functions: Scope | undefined
  private readonly used = new Set<string>()

  constructor(scope: {
    readonly service: string
    readonly parent?: CheckScope
    readonly names?: ReadonlyMap<string, NameType>
    readonly functions?: Scope
    readonly caller?: FunctionDeclaration | undefined
  }) {
    this.service = scope.service
    this.parent = scope.parent
    this.names = scope.names ?? new Map()
    this.functions = scope.functions
    this.caller = scope.caller ?? scope.parent?.caller
  }

  /** Whether the name stands for something here, which also counts as a use of it. */
  knows(name: string): boolean {
    const scope = this.scopeOf(name)
    scope?.used.add(name)
    return scope !== undefined
  }

  hasUsed(name: string): boolean {
    return this.used.has(name)
  }

  wildcardType(name: string): ['string' | 'path'] | undefined {
    const type = this.scopeOf(name)?.names.get(name)
    return type === 'string' || type === 'path' ? [type] : undefined
  }

  functionNamed(name: string): DeclaredFunction | undefined {
    const declaration = this.functions && functionIn(this.functions, name)
    return declaration ? { declaration, scope: this } : this.parent?.functionNamed(name)
  }

  /** The arguments of a call that may come back as its result, as they are. */
  handedOn(node: Expression): readonly Expression[] {
    if (node.kind !== 'call') return []
    const found = this.functionNamed(node.name)
    return found ? node.args.filter((_, i) => parametersHandedOn(found).has(i)) : []
  }

  private scopeOf(name: string): CheckScope | undefined {
    return this.names.has(name) ? this : this.parent?.scopeOf(name)
  }
}

const known = new WeakMap<FunctionDeclaration, ReadonlySet<number>>()
const none: ReadonlySet<number> = new Set()

/** Which parameters of a function may be its result: `function f(a, b) { return b ? a : 1 }` hands on the first. */
function parametersHandedOn({ declaration, scope }: DeclaredFunction): ReadonlySet<number> {
  const cached = known.get(declaration)
  if (cached) return cached
  // Until it is known; a function that calls itself is refused elsewhere.
  known.set(declaration, none)
  const byName = new Map(
    declaration.parameters.map(({ name }, i) => [name, new Set([i]) as ReadonlySet<number>]),
  )
  for (const { name, value } of declaration.lets) byName.set(name, sources(value, byName, scope))
  const result = sources(declaration.result, byName, scope)
  known.set(declaration, result)
  return result
}

function sources(
  node: Expression,
  byName: ReadonlyMap<string, ReadonlySet<number>>,
  scope: CheckScope,
): ReadonlySet<number> {
  if (node.kind === 'variable') return byName.get(node.name) ?? none
  const inside = node.kind === 'conditional' ? [node.whenTrue, node.whenFalse] : scope.handedOn(node)
  return new Set(inside.flatMap((next) => [...sources(next, byName, scope)]))
}
