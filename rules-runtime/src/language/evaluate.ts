import { functionNamed, methodOf } from '../std'
import { textOf } from '../std/conversions'
import { callFunction, callMethod, unsupported } from '../std/overload'
import { limits } from './limits'
import { type Documents, lookupNamed } from './lookups'
import {
  applyBinary,
  applyUnary,
  elementAt,
  functionNotFound,
  isOfType,
  nullError,
  propertyOf,
  sliceOf,
} from './operators'
import { functionIn, type Scope } from './scope'
import type { Call, Expression, MapEntry, MethodCall, Name, PathPart } from './syntax'
import { ErrorValue, Path, type Result, typeOf, type Value } from './values'
import { weightOf } from './weight'

/** A name's value, evaluated when it is first needed: what nobody needs may be wrong. */
export type Binding = { readonly value: Result } | Deferred
type Deferred = { readonly expression: Expression; readonly frame: Frame; value: Result | undefined }

/** What names mean at a place of the rules. */
export type Frame = {
  readonly parent: Frame | undefined
  readonly bindings: ReadonlyMap<string, Binding>
  /** Whose functions can be called here. */
  readonly scope: Scope | undefined
}

/** One pass over the rules for one request. */
export class Evaluation {
  isExhausted = false
  /** The innermost expression that gave each error. */
  readonly origins = new WeakMap<ErrorValue, Expression>()
  private left: number = limits.evaluations
  private readonly service: string
  private readonly documents: Documents

  constructor(service: string, documents: Documents) {
    this.service = service
    this.documents = documents
  }

  evaluate(node: Expression, frame: Frame): Result {
    // Joining two conditions counts like two expressions.
    this.left -= node.kind === 'logical' ? 2 : 1
    if (this.left < 0) {
      this.isExhausted = true
      return new ErrorValue(`Evaluation exceeded the maximum of ${limits.evaluations} expressions.`)
    }
    const result = limited(node, this.resultOf(node, frame))
    if (result instanceof ErrorValue && !this.origins.has(result)) this.origins.set(result, node)
    return result
  }

  private resultOf(node: Expression, frame: Frame): Result {
    switch (node.kind) {
      case 'literal':
        return node.value
      case 'variable':
        return this.valueOf(node.name, frame)
      case 'list':
        return this.all(node.items, frame)
      case 'map':
        return this.mapOf(node.entries, frame)
      case 'path':
        return this.pathOf(node.parts, frame)
      case 'member':
        return this.with(node.object, frame, (object) => propertyOf(object, node.name))
      case 'index':
        return this.withBoth(node.object, node.index, frame, elementAt)
      case 'slice':
        return this.sliceOf(node, frame)
      case 'call':
        return this.call(node, frame)
      case 'method':
        return this.callMethod(node, frame)
      case 'unary':
        return this.with(node.operand, frame, (value) => applyUnary(node.operator, value))
      case 'binary':
        return this.withBoth(node.left, node.right, frame, (left, right) =>
          applyBinary(node.operator, left, right),
        )
      case 'logical':
        return this.join(node.operator === '||', node.left, node.right, frame)
      case 'is':
        return this.with(node.operand, frame, (value) => isOfType(value, node.type))
      case 'conditional': {
        const condition = this.condition(node.condition, frame)
        if (condition instanceof ErrorValue) return condition
        return this.evaluate(condition ? node.whenTrue : node.whenFalse, frame)
      }
    }
  }

  /** As a statement or an operator takes it that needs true or false. */
  condition(node: Expression, frame: Frame): boolean | ErrorValue {
    const value = this.evaluate(node, frame)
    if (typeof value === 'boolean' || value instanceof ErrorValue) return value
    const error = typeError(value, 'bool')
    this.origins.set(error, node)
    return error
  }

  /** One side that decides makes up for an error on the other, whichever comes first. */
  private join(decisive: boolean, left: Expression, right: Expression, frame: Frame): Result {
    const first = this.condition(left, frame)
    if (first === decisive) return decisive
    const second = this.condition(right, frame)
    if (second === decisive) return decisive
    return first instanceof ErrorValue ? first : second
  }

  private with(node: Expression, frame: Frame, use: (value: Value) => Result): Result {
    const value = this.evaluate(node, frame)
    return value instanceof ErrorValue ? value : use(value)
  }

  private withBoth(
    left: Expression,
    right: Expression,
    frame: Frame,
    use: (left: Value, right: Value) => Result,
  ): Result {
    return this.with(left, frame, (first) => this.with(right, frame, (second) => use(first, second)))
  }

  private all(nodes: readonly Expression[], frame: Frame): Value[] | ErrorValue {
    const values: Value[] = []
    for (const node of nodes) {
      const value = this.evaluate(node, frame)
      if (value instanceof ErrorValue) return value
      values.push(value)
    }
    return values
  }

  private mapOf(entries: readonly MapEntry[], frame: Frame): Result {
    const map = new Map<string, Value>()
    for (const entry of entries) {
      const key = this.evaluate(entry.key, frame)
      if (key instanceof ErrorValue) return key
      if (typeof key !== 'string') return typeError(key, 'string')
      const value = this.evaluate(entry.value, frame)
      if (value instanceof ErrorValue) return value
      map.set(key, value)
    }
    return map
  }

  private pathOf(parts: readonly PathPart[], frame: Frame): Result {
    const segments: Path['segments'][number][] = []
    for (const part of parts) {
      if (typeof part === 'string' || !('kind' in part)) {
        segments.push(part)
        continue
      }
      const value = this.evaluate(part, frame)
      if (value instanceof ErrorValue) return value
      // What is put in is one segment, slashes and all: it can't lead elsewhere.
      const text = value === null ? undefined : textOf(value)
      if (!text) return new ErrorValue(`A path can't be made of a value that is ${emptyOr(typeOf(value))}.`)
      segments.push(text)
    }
    return new Path(segments)
  }

  private sliceOf(node: Extract<Expression, { kind: 'slice' }>, frame: Frame): Result {
    return this.with(node.object, frame, (object) => {
      const from = node.from && this.evaluate(node.from, frame)
      if (from instanceof ErrorValue) return from
      const to = node.to && this.evaluate(node.to, frame)
      if (to instanceof ErrorValue) return to
      return sliceOf(object, from, to)
    })
  }

  private valueOf(name: string, frame: Frame): Result {
    for (let at: Frame | undefined = frame; at; at = at.parent) {
      const binding = at.bindings.get(name)
      if (binding) return this.valueBound(binding)
    }
    return nullError()
  }

  private valueBound(binding: Binding): Result {
    if (!('expression' in binding)) return binding.value
    // `null` is a value like any other.
    if (binding.value === undefined) binding.value = this.evaluate(binding.expression, binding.frame)
    return binding.value
  }

  private call({ name, args }: Call, frame: Frame): Result {
    const found = functionFrom(frame, name)
    if (found) return this.callDeclared(found, args, frame)
    const lookup = lookupNamed(this.service, name)
    const overloads = functionNamed(name)
    if (!lookup && !overloads) return functionNotFound(name)
    const values = this.all(args, frame)
    if (values instanceof ErrorValue) return values
    if (overloads) return callFunction(name, overloads, values)
    const [path] = values
    if (lookup && path instanceof Path && values.length === 1) {
      return this.documents.read({ function: lookup, path })
    }
    return unsupported(`${name}(${values.map(typeOf).join(', ')})`, `${name}(path)`)
  }

  /** A function sees the names of the place where it stands, not of the one that calls it. */
  private callDeclared(found: DeclaredFunction, args: readonly Expression[], caller: Frame): Result {
    const { parameters, lets, result, name } = found.declaration
    if (args.length !== parameters.length) {
      return new ErrorValue(
        `Incorrect number of arguments. Received: ${args.length}. Expected: ${name}(${parameters.map(() => 'any').join(', ')}).`,
      )
    }
    let frame = frameWith(parameters, args, caller, found.frame)
    for (const { name: bound, value: expression } of lets) {
      frame = { parent: frame, bindings: new Map([[bound, deferred(expression, frame)]]), scope: undefined }
    }
    return this.evaluate(result, frame)
  }

  private callMethod({ object, name, args }: MethodCall, frame: Frame): Result {
    return this.with(object, frame, (receiver) => {
      if (receiver === null) return nullError()
      const overloads = methodOf(typeOf(receiver), name)
      if (!overloads) return functionNotFound(name)
      const values = this.all(args, frame)
      return values instanceof ErrorValue ? values : callMethod(name, overloads, [receiver, ...values])
    })
  }
}

/** What is only picked out of another value is as it was; what is made may have become too large. */
function limited(node: Expression, result: Result): Result {
  if (!makesValues.has(node.kind) || result instanceof ErrorValue) return result
  return weightOf(result) <= limits.valueWeight ? result : new ErrorValue('Value is too large.')
}

const makesValues: ReadonlySet<Expression['kind']> = new Set([
  'list',
  'map',
  'path',
  'binary',
  'method',
  'call',
])

type DeclaredFunction = {
  readonly declaration: NonNullable<ReturnType<typeof functionIn>>
  readonly frame: Frame
}

function functionFrom(frame: Frame, name: string): DeclaredFunction | undefined {
  for (let at: Frame | undefined = frame; at; at = at.parent) {
    const declaration = at.scope && functionIn(at.scope, name)
    if (declaration) return { declaration, frame: at }
  }
  return undefined
}

function frameWith(
  parameters: readonly Name[],
  args: readonly Expression[],
  caller: Frame,
  parent: Frame,
): Frame {
  const bindings = parameters.map(({ name }, i) => [name, deferred(args[i]!, caller)] as const)
  return { parent, bindings: new Map(bindings), scope: undefined }
}

function deferred(expression: Expression, frame: Frame): Deferred {
  return { expression, frame, value: undefined }
}

function typeError(value: Value, expected: string): ErrorValue {
  return new ErrorValue(`Type error. Received: [${typeOf(value)}] Expected: [${expected}].`)
}

function emptyOr(type: string): string {
  return type === 'string' ? 'empty' : `a ${type}`
}
