import { Duration, ErrorValue, type Result, Timestamp } from '../language/values'
import { secondNanos } from './duration'
import { type Functions, type Overloads, overload } from './overload'

const milliNanos = 1_000_000n
const dayNanos = 86_400n * secondNanos

export const timestamp: Functions = {
  'timestamp.date': [overload(['int', 'int', 'int'], 'timestamp', dateOf)],
  'timestamp.value': [
    overload(['int'], 'timestamp', (millis) => toTimestamp(millis * milliNanos)),
    overload(['string'], 'timestamp', timestampOf),
  ],
}

export const timestampMethods: Functions = {
  year: calendar((date) => date.getUTCFullYear()),
  month: calendar((date) => date.getUTCMonth() + 1),
  day: calendar((date) => date.getUTCDate()),
  hours: calendar((date) => date.getUTCHours()),
  minutes: calendar((date) => date.getUTCMinutes()),
  seconds: calendar((date) => date.getUTCSeconds()),
  nanos: [overload(['timestamp'], 'int', ({ nanos }) => nanos - floorTo(nanos, secondNanos))],
  // Monday is 1, Sunday 7.
  dayOfWeek: calendar((date) => date.getUTCDay() || 7),
  dayOfYear: calendar((date) => {
    const newYear = new Date(date)
    newYear.setUTCMonth(0, 0)
    return Math.floor((date.getTime() - newYear.getTime()) / 86_400_000)
  }),
  date: [overload(['timestamp'], 'timestamp', ({ nanos }) => new Timestamp(floorTo(nanos, dayNanos)))],
  time: [overload(['timestamp'], 'duration', ({ nanos }) => new Duration(nanos - floorTo(nanos, dayNanos)))],
  toMillis: [overload(['timestamp'], 'int', ({ nanos }) => floorTo(nanos, milliNanos) / milliNanos)],
}

const earliest = BigInt(Date.parse('0001-01-01T00:00:00Z')) * milliNanos
const latest = BigInt(Date.parse('9999-12-31T23:59:59Z')) * milliNanos + secondNanos - 1n

export function toTimestamp(nanos: bigint): Result {
  if (nanos >= earliest && nanos <= latest) return new Timestamp(nanos)
  return new ErrorValue('Timestamp is out of range.')
}

function calendar(read: (date: Date) => number): Overloads {
  return [
    overload(['timestamp'], 'int', ({ nanos }) =>
      BigInt(read(new Date(Number(floorTo(nanos, milliNanos) / milliNanos)))),
    ),
  ]
}

function dateOf(year: bigint, month: bigint, day: bigint): Result {
  const date = new Date(0)
  date.setUTCFullYear(Number(year), Number(month) - 1, Number(day))
  const same = date.getUTCMonth() + 1 === Number(month) && date.getUTCDate() === Number(day)
  if (!same || year < 1n || year > 9999n) {
    return new ErrorValue(`Date is not valid. year: ${year}, month: ${month} day: ${day}.`)
  }
  return toTimestamp(BigInt(date.getTime()) * milliNanos)
}

const iso = /^(\d{4}-\d\d-\d\dT\d\d:\d\d:\d\d)(?:\.(\d{1,9}))?(Z|[+-]\d\d:\d\d)$/

function timestampOf(text: string): Result {
  const [, seconds, fraction = '', zone] = iso.exec(text) ?? []
  const millis = Date.parse(`${seconds}${zone}`)
  if (Number.isNaN(millis)) return new ErrorValue(`Timestamp is not valid: ${text}.`)
  return toTimestamp(BigInt(millis) * milliNanos + BigInt(fraction.padEnd(9, '0')))
}

function floorTo(value: bigint, unit: bigint): bigint {
  const rest = value % unit
  return rest < 0n ? value - rest - unit : value - rest
}
