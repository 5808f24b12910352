/**
 * What an expression of the rules language can be. Plain JavaScript values where one fits exactly (an `int` is a
 * bigint, a `float` a number, a `map` a Map), small classes where none does.
 */
export type Value =
  | Plain
  | Uint8Array
  | Timestamp
  | Duration
  | LatLng
  | Path
  | Vector
  | List
  | ValueMap
  | ValueSet
  | MapDiff

type Plain = null | boolean | bigint | number | string
export type List = readonly Value[]
export type ValueMap = ReadonlyMap<string, Value>

/** Why there is no value. Errors travel as results: `||` and `&&` can absorb them, nothing is thrown. */
export class ErrorValue {
  readonly message: string
  constructor(message: string) {
    this.message = message
  }
}

export type Result = Value | ErrorValue

export class Timestamp {
  /** Since 1970-01-01T00:00:00Z. */
  readonly nanos: bigint
  constructor(nanos: bigint) {
    this.nanos = nanos
  }
}

export class Duration {
  readonly nanos: bigint
  constructor(nanos: bigint) {
    this.nanos = nanos
  }
}

export class LatLng {
  readonly latitude: number
  readonly longitude: number
  constructor(latitude: number, longitude: number) {
    this.latitude = latitude
    this.longitude = longitude
  }
}

/** A name in a path that `bind` has not filled yet: `{name}` or `{name=**}`. */
export type Capture = { readonly capture: string; readonly glob: boolean }

export class Path {
  readonly segments: readonly (string | Capture)[]
  constructor(segments: readonly (string | Capture)[]) {
    this.segments = segments
  }
  toString(): string {
    return this.segments.map((segment) => `/${writtenSegment(segment)}`).join('')
  }
}

export class Vector {
  readonly values: readonly number[]
  constructor(values: readonly number[]) {
    this.values = values
  }
}

/** Members are distinct, with `1` and `1.0` taken for the same, and keep their order. */
export class ValueSet {
  readonly values: List
  private readonly keys: ReadonlySet<string>
  constructor(values: Iterable<Value>) {
    const byKey = new Map<string, Value>()
    for (const value of values) {
      const key = looseKey(value)
      if (!byKey.has(key)) byKey.set(key, value)
    }
    this.values = [...byKey.values()]
    this.keys = new Set(this.values.map(strictKey))
  }
  has(value: Value): boolean {
    return this.keys.has(strictKey(value))
  }
}

export class MapDiff {
  /** The receiver of `diff`, usually the newer. */
  readonly after: ValueMap
  readonly before: ValueMap
  constructor(after: ValueMap, before: ValueMap) {
    this.after = after
    this.before = before
  }
}

/** Each type under the name that error messages and `is` use. `any` is for signatures only. */
export type ValueOf = {
  null: null
  bool: boolean
  int: bigint
  float: number
  string: string
  bytes: Uint8Array
  timestamp: Timestamp
  duration: Duration
  latlng: LatLng
  path: Path
  vector: Vector
  list: List
  map: ValueMap
  set: ValueSet
  map_diff: MapDiff
  any: Value
}
export type TypeName = keyof ValueOf

export function typeOf(value: Value): Exclude<TypeName, 'any'> {
  if (value === null) return 'null'
  if (typeof value === 'boolean') return 'bool'
  if (typeof value === 'bigint') return 'int'
  if (typeof value === 'number') return 'float'
  if (typeof value === 'string') return 'string'
  return typeOfObject(value)
}

function typeOfObject(value: Exclude<Value, Plain>) {
  if (isMap(value)) return 'map'
  if (value instanceof Path) return 'path'
  if (value instanceof Timestamp) return 'timestamp'
  if (value instanceof Duration) return 'duration'
  if (value instanceof ValueSet) return 'set'
  if (value instanceof MapDiff) return 'map_diff'
  if (value instanceof LatLng) return 'latlng'
  if (value instanceof Vector) return 'vector'
  if (value instanceof Uint8Array) return 'bytes'
  return 'list'
}

export function hasType<T extends TypeName>(value: Value, type: T): value is ValueOf[T] {
  return type === 'any' || typeOf(value) === type
}

/** `==`: numbers compare by their value at the top, everything below strictly (`1 == 1.0`, but `[1] != [1.0]`). */
export function looselyEqual(left: Value, right: Value): boolean {
  const bothNumbers = isNumber(left) && isNumber(right)
  // A bigint is never `===` a number.
  return bothNumbers ? left == right : strictlyEqual(left, right)
}

export function strictlyEqual(left: Value, right: Value): boolean {
  if (left === right) return true
  if (typeof left !== 'object' || typeof right !== 'object') return false
  return strictKey(left) === strictKey(right)
}

export function isNumber(value: Value): value is bigint | number {
  return typeof value === 'bigint' || typeof value === 'number'
}

export function isMap(value: Value): value is ValueMap {
  return value instanceof Map
}

export function isList(value: Value): value is List {
  return Array.isArray(value)
}

/** Two values are the same element of a list or set exactly when these texts are equal. */
export function strictKey(value: Value): string {
  if (typeof value === 'string') return JSON.stringify(value)
  if (typeof value === 'bigint') return `i${value}`
  if (typeof value === 'number') return Object.is(value, -0) ? 'f0' : `f${value}`
  return value === null || typeof value === 'boolean' ? String(value) : keyOfObject(value)
}

function keyOfObject(value: Exclude<Value, Plain>): string {
  if (isMap(value)) return `map{${sortedEntries(value).map(keyOfEntry).join()}}`
  if (value instanceof Path) return `path${JSON.stringify(value.segments)}`
  if (value instanceof Timestamp) return `timestamp${value.nanos}`
  if (value instanceof Duration) return `duration${value.nanos}`
  if (value instanceof ValueSet) return `set{${value.values.map(strictKey).sort().join()}}`
  if (value instanceof MapDiff) return `diff(${strictKey(value.after)},${strictKey(value.before)})`
  if (value instanceof LatLng) return `latlng(${value.latitude},${value.longitude})`
  if (value instanceof Vector) return `vector[${value.values.join()}]`
  if (value instanceof Uint8Array) return `bytes${Buffer.from(value).toString('hex')}`
  return `[${value.map(strictKey).join()}]`
}

function looseKey(value: Value): string {
  return typeof value === 'number' && Number.isInteger(value) ? `i${BigInt(value)}` : strictKey(value)
}

function sortedEntries(map: ValueMap): [string, Value][] {
  return [...map].sort(([left], [right]) => (left < right ? -1 : 1))
}

function keyOfEntry([key, value]: [string, Value]): string {
  return `${JSON.stringify(key)}:${strictKey(value)}`
}

function writtenSegment(segment: string | Capture): string {
  if (typeof segment === 'string') return segment
  return segment.glob ? `{${segment.capture}=**}` : `{${segment.capture}}`
}
