import { Duration, ErrorValue, type Result } from '../language/values'
import { type Functions, overload } from './overload'

export const secondNanos = 1_000_000_000n

const unitNanos: Readonly<Record<string, bigint>> = {
  w: 7n * 24n * 3600n * secondNanos,
  d: 24n * 3600n * secondNanos,
  h: 3600n * secondNanos,
  m: 60n * secondNanos,
  s: secondNanos,
  ms: 1_000_000n,
  ns: 1n,
}

export const duration: Functions = {
  'duration.value': [
    overload(['int', 'string'], 'duration', (count, unit) => {
      const nanos = Object.hasOwn(unitNanos, unit) ? unitNanos[unit] : undefined
      if (nanos === undefined) return new ErrorValue(`Invalid duration unit: ${unit}.`)
      return toDuration(count * nanos)
    }),
  ],
  'duration.time': [
    overload(['int', 'int', 'int', 'int'], 'duration', (hours, minutes, seconds, nanos) =>
      toDuration((hours * 3600n + minutes * 60n + seconds) * secondNanos + nanos),
    ),
  ],
  'duration.abs': [
    overload(['duration'], 'duration', ({ nanos }) => new Duration(nanos < 0n ? -nanos : nanos)),
  ],
}

export const durationMethods: Functions = {
  seconds: [overload(['duration'], 'int', ({ nanos }) => nanos / secondNanos)],
  nanos: [overload(['duration'], 'int', ({ nanos }) => nanos % secondNanos)],
}

/** Ten thousand years, the most a protocol buffer's duration holds. */
const longest = 315_576_000_000n * secondNanos

export function toDuration(nanos: bigint): Result {
  if (nanos >= -longest && nanos <= longest) return new Duration(nanos)
  return new ErrorValue('Duration is out of range.')
}
