import { ErrorValue, Path, type Result, type TypeName, type Value } from '../language/values'
import { floatText, toInt, truncate } from './numbers'
import { type Functions, overload } from './overload'
import { pathOf } from './path'

export const conversions: Functions = {
  int: [
    overload(['int'], 'int', (value) => value),
    overload(['float'], 'int', truncate),
    overload(['string'], 'int', intOf),
  ],
  float: [
    overload(['int'], 'float', Number),
    overload(['float'], 'float', (value) => value),
    overload(['string'], 'float', floatOf),
  ],
  string: (['int', 'float', 'null', 'string', 'bool', 'path'] as const).map((type) =>
    overload([type], 'string', (value) => textOf(value) ?? null),
  ),
  path: [overload(['string'], 'path', pathOf)],
  /** The official emulator also logs it. */
  debug: [overload(['any'], 'any', (value) => value)],
}

/** How `string()`, `join` and `$(…)` write a value; what is none of their types has no text. */
export function textOf(value: Value): string | undefined {
  if (typeof value === 'number') return floatText(value)
  if (value === null || value instanceof Path || typeof value !== 'object') return String(value)
  return undefined
}

function intOf(text: string): Result {
  const value = /^[+-]?[0-9]{1,40}$/.test(text) ? toInt(BigInt(text.replace(/^\+/, ''))) : undefined
  return value === undefined || value instanceof ErrorValue ? inconvertible(text, 'int') : value
}

function floatOf(text: string): Result {
  if (!/^[+-]?(NaN|Infinity|([0-9]+\.?[0-9]*|\.[0-9]+)([eE][+-]?[0-9]+)?)$/.test(text)) {
    return inconvertible(text, 'float')
  }
  return Number(text.replace(/^[+-](?=NaN)/, ''))
}

function inconvertible(text: string, type: TypeName): ErrorValue {
  return new ErrorValue(
    `Type conversion error. Argument: [${text}], From type: [string], To type: [${type}].`,
  )
}
