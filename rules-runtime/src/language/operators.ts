/** The operators on values that are known; errors and laziness are `evaluate`'s. */
import { toDuration } from '../std/duration'
import { toInt } from '../std/numbers'
import { unsupported } from '../std/overload'
import { toTimestamp } from '../std/timestamp'
import type { BinaryOperator, TestableType } from './syntax'
import {
  Duration,
  ErrorValue,
  isList,
  isMap,
  isNumber,
  type List,
  looselyEqual,
  Path,
  type Result,
  strictlyEqual,
  Timestamp,
  typeOf,
  type Value,
  ValueSet,
} from './values'

export function applyBinary(operator: BinaryOperator, left: Value, right: Value): Result {
  switch (operator) {
    case '==':
      return looselyEqual(left, right)
    case '!=':
      return !looselyEqual(left, right)
    case 'in':
      return isIn(left, right)
    case '<':
    case '<=':
    case '>':
    case '>=':
      return inOrder(operator, left, right)
    case '+':
    case '-':
    case '*':
    case '/':
    case '%':
      return calculate(operator, left, right)
  }
}

export function applyUnary(operator: '!' | '-', value: Value): Result {
  if (operator === '!') {
    return typeof value === 'boolean' ? !value : unsupported(`!${typeOf(value)}`, '!bool')
  }
  if (typeof value === 'bigint') return toInt(-value)
  if (typeof value === 'number') return -value
  if (value instanceof Duration) return new Duration(-value.nanos)
  return unsupported(`-${typeOf(value)}`, '-int, -float, -duration')
}

export function isOfType(value: Value, type: TestableType): boolean {
  // A set is of no type that can be tested, not even its own; a constraint exists in queries only.
  if (type === 'set' || type === 'constraint') return false
  return type === 'number' ? isNumber(value) : typeOf(value) === type
}

export function elementAt(object: Value, index: Value): Result {
  if (object === null) return nullError()
  if (isMap(object)) {
    return typeof index === 'string' ? propertyOf(object, index) : notIndexable(object, index, 'string')
  }
  const sequence = sequenceOf(object)
  if (!sequence) return functionNotFound('[]')
  if (object instanceof Path && typeof index === 'string') return propertyOf(object, index)
  if (typeof index !== 'bigint') return notIndexable(object, index, 'int')
  return outOfBounds(index, sequence) ?? sequence[Number(index)]!
}

/** Both ends of a slice have to lie inside: nothing is cut off silently. */
export function sliceOf(object: Value, from: Value | undefined, to: Value | undefined): Result {
  if (object === null) return nullError()
  const sequence = sequenceOf(object)
  if (!sequence) return functionNotFound('[:]')
  const start = from ?? 0n
  const end = to ?? BigInt(sequence.length)
  if (typeof start !== 'bigint' || typeof end !== 'bigint') {
    return unsupported(`${typeOf(object)}[${typeOf(start)}:${typeOf(end)}]`, `${typeOf(object)}[int:int]`)
  }
  if (start > end) {
    return new ErrorValue(`Illegal range error. From index: [${start}] , To index: [${end}].`)
  }
  const outside = outOfBounds(end - 1n, sequence) ?? outOfBounds(start, sequence)
  if (outside) return outside
  const slice = sequence.slice(Number(start), Number(end))
  if (typeof slice === 'string') return slice
  return object instanceof Path ? new Path(slice.filter((item) => typeof item === 'string')) : slice
}

export function propertyOf(object: Value, name: string): Result {
  if (object === null) return nullError()
  const value = isMap(object) ? object.get(name) : undefined
  return value === undefined ? new ErrorValue(`Property ${name} is undefined on object.`) : value
}

export function nullError(): ErrorValue {
  return new ErrorValue('Null value error.')
}

export function functionNotFound(name: string): ErrorValue {
  return new ErrorValue(`Function not found error: Name: [${name}].`)
}

function isIn(value: Value, container: Value): Result {
  if (container === null) return nullError()
  if (isList(container)) return container.some((item) => strictlyEqual(item, value))
  if (container instanceof ValueSet) return container.has(value)
  if (isMap(container)) return typeof value === 'string' && container.has(value)
  return functionNotFound('in')
}

function sequenceOf(object: Value): List | string | undefined {
  if (typeof object === 'string') return object
  if (object instanceof Path)
    return object.segments.map((segment) => (typeof segment === 'string' ? segment : null))
  return isList(object) ? object : undefined
}

function outOfBounds(index: bigint, { length: size }: { readonly length: number }): ErrorValue | undefined {
  if (index >= 0n && index < BigInt(size)) return undefined
  return new ErrorValue(`Index out of bound error. Index: [${index}] , size: [${size}].`)
}

function notIndexable(object: Value, index: Value, expected: 'int' | 'string'): ErrorValue {
  const type = typeOf(object)
  return unsupported(`${type}[${typeOf(index)}]`, `${type}[${expected}]`)
}

type Comparison = '<' | '<=' | '>' | '>='
const comparableTypes = ['string', 'bytes', 'int', 'float', 'duration', 'timestamp']

function inOrder(operator: Comparison, left: Value, right: Value): Result {
  if (isNumber(left) && isNumber(right)) return compare(operator, left, right)
  if (typeof left === 'string' && typeof right === 'string') return compare(operator, left, right)
  if (left instanceof Timestamp && right instanceof Timestamp)
    return compare(operator, left.nanos, right.nanos)
  if (left instanceof Duration && right instanceof Duration) return compare(operator, left.nanos, right.nanos)
  if (left instanceof Uint8Array && right instanceof Uint8Array) {
    return compare(operator, Buffer.compare(left, right), 0)
  }
  const pairs = comparableTypes.map((type) => `${type} ${operator} ${type}`)
  const expected = [...pairs, `constraint ${operator} any`, `any ${operator} constraint`].join(', ')
  return unsupported(`${typeOf(left)} ${operator} ${typeOf(right)}`, expected)
}

function compare<T extends bigint | number | string>(operator: Comparison, left: T, right: T): boolean {
  switch (operator) {
    case '<':
      return left < right
    case '<=':
      return left <= right
    case '>':
      return left > right
    case '>=':
      return left >= right
  }
}

type Arithmetic = '+' | '-' | '*' | '/' | '%'

function calculate(operator: Arithmetic, left: Value, right: Value): Result {
  if (typeof left === 'bigint' && typeof right === 'bigint') return calculateInt(operator, left, right)
  if (isNumber(left) && isNumber(right)) return calculateFloat(operator, Number(left), Number(right))
  if (operator === '+' || operator === '-') {
    const sum = operator === '+' ? add(left, right) : subtract(left, right)
    if (sum !== undefined) return sum
  }
  const expected = operands[operator].map(([one, other]) => `${one} ${operator} ${other}`).join(', ')
  return unsupported(`${typeOf(left)} ${operator} ${typeOf(right)}`, expected)
}

function calculateInt(operator: Arithmetic, left: bigint, right: bigint): Result {
  switch (operator) {
    case '+':
      return toInt(left + right)
    case '-':
      return toInt(left - right)
    case '*':
      return toInt(left * right)
    case '/':
      return right === 0n ? divideByZero() : toInt(left / right)
    case '%':
      return right === 0n ? divideByZero() : left % right
  }
}

function calculateFloat(operator: Arithmetic, left: number, right: number): number {
  switch (operator) {
    case '+':
      return left + right
    case '-':
      return left - right
    case '*':
      return left * right
    case '/':
      return left / right
    case '%':
      return left % right
  }
}

function add(left: Value, right: Value): Result | undefined {
  if (typeof left === 'string' && typeof right === 'string') return left + right
  if (left instanceof Timestamp && right instanceof Duration) return toTimestamp(left.nanos + right.nanos)
  if (!(left instanceof Duration)) return undefined
  if (right instanceof Timestamp) return toTimestamp(left.nanos + right.nanos)
  return right instanceof Duration ? toDuration(left.nanos + right.nanos) : undefined
}

function subtract(left: Value, right: Value): Result | undefined {
  if (left instanceof Timestamp && right instanceof Duration) return toTimestamp(left.nanos - right.nanos)
  if (left instanceof Timestamp && right instanceof Timestamp) return toDuration(left.nanos - right.nanos)
  if (left instanceof Duration && right instanceof Duration) return toDuration(left.nanos - right.nanos)
  return undefined
}

function divideByZero(): ErrorValue {
  return new ErrorValue('Divide by zero error.')
}

const numbers = [
  ['int', 'int'],
  ['float', 'float'],
] as const
const operands = {
  '+': [
    ...numbers,
    ['string', 'string'],
    ['duration', 'duration'],
    ['duration', 'timestamp'],
    ['timestamp', 'duration'],
  ],
  '-': [...numbers, ['duration', 'duration'], ['timestamp', 'duration'], ['timestamp', 'timestamp']],
  '*': numbers,
  '/': numbers,
  '%': numbers,
} as const
