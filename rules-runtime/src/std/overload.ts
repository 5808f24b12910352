import {
  ErrorValue,
  hasType,
  type Result,
  type TypeName,
  typeOf,
  type Value,
  type ValueOf,
} from '../language/values'

/** One way to call a function: the types it takes (of a method the receiver first), what it gives, and how. */
export type Overload = {
  readonly parameters: readonly TypeName[]
  readonly result: TypeName
  /** `undefined` if the arguments are not of these types. */
  readonly run: (args: readonly Value[]) => Result | undefined
}
export type Overloads = readonly Overload[]
/** By name, as it stands in rules. */
export type Functions = Readonly<Record<string, Overloads>>

type ArgumentsOf<P extends readonly TypeName[]> = { [K in keyof P]: ValueOf[P[K]] }

export function overload<const P extends readonly TypeName[]>(
  parameters: P,
  result: TypeName,
  body: (...args: ArgumentsOf<P>) => Result,
): Overload {
  return { parameters, result, run: (args) => (fit(args, parameters) ? body(...args) : undefined) }
}

function fit<P extends readonly TypeName[]>(args: readonly Value[], types: P): args is ArgumentsOf<P> {
  return args.length === types.length && types.every((type, i) => hasType(args[i]!, type))
}

export function callFunction(name: string, overloads: Overloads, args: readonly Value[]): Result {
  return call(name, overloads, args, 0)
}

export function callMethod(name: string, overloads: Overloads, args: readonly Value[]): Result {
  return call(`${typeOf(args[0]!)}.${name}`, overloads, args, 1)
}

/** `receivers` is how many of the arguments stand before the name. */
function call(name: string, overloads: Overloads, args: readonly Value[], receivers: 0 | 1): Result {
  try {
    for (const { run } of overloads) {
      const result = run(args)
      if (result !== undefined) return result
    }
  } catch (error) {
    // A text beyond what JavaScript can hold.
    if (error instanceof RangeError) return new ErrorValue('Value is too large.')
    throw error
  }
  return refusal(name, overloads, args, receivers)
}

function refusal(name: string, overloads: Overloads, args: readonly Value[], receivers: 0 | 1): ErrorValue {
  const expected = overloads
    .map(({ parameters }) => `${name}(${parameters.slice(receivers).join(', ')})`)
    .join(', ')
  if (overloads.every(({ parameters }) => parameters.length !== args.length)) {
    const received = args.length - receivers
    return new ErrorValue(`Incorrect number of arguments. Received: ${received}. Expected: ${expected}.`)
  }
  const received = `${name}(${args.slice(receivers).map(typeOf).join(', ')})`
  return unsupported(received, expected)
}

export function unsupported(received: string, expected: string): ErrorValue {
  return new ErrorValue(`Unsupported operation error. Received: ${received}. Expected: ${expected}.`)
}
