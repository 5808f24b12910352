import { type Functions, type Overloads, overload } from './overload'
import { toInt, truncate } from './numbers'

export const math: Functions = {
  'math.abs': [
    overload(['int'], 'int', (value) => toInt(value < 0n ? -value : value)),
    overload(['float'], 'float', Math.abs),
  ],
  'math.ceil': ofNumber('float', Math.ceil),
  'math.floor': ofNumber('float', Math.floor),
  'math.round': ofNumber('int', (value) => truncate(Math.round(value))),
  'math.sqrt': ofNumber('float', Math.sqrt),
  'math.pow': [
    overload(['float', 'float'], 'float', Math.pow),
    overload(['int', 'int'], 'float', (base, exponent) => Number(base) ** Number(exponent)),
    overload(['int', 'float'], 'float', (base, exponent) => Number(base) ** exponent),
    overload(['float', 'int'], 'float', (base, exponent) => base ** Number(exponent)),
  ],
  'math.isNaN': ofNumber('bool', Number.isNaN),
  // The documentation calls it isInfinite, which the engine doesn't know.
  'math.isInfinity': ofNumber('bool', (value) => Math.abs(value) === Infinity),
}

function ofNumber(
  result: 'float' | 'int' | 'bool',
  compute: (value: number) => number | bigint | boolean,
): Overloads {
  return [overload(['float'], result, compute), overload(['int'], result, (value) => compute(Number(value)))]
}
