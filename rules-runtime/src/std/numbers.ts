import { ErrorValue, type Result } from '../language/values'

const smallest = -(2n ** 63n)
const largest = 2n ** 63n - 1n

export function toInt(value: bigint): Result {
  if (value >= smallest && value <= largest) return value
  return new ErrorValue(`Integer value is out of the [${smallest}, ${largest}] range.`)
}

/** Toward zero, what is too large to the nearest an int can be. */
export function truncate(value: number): bigint {
  if (Number.isNaN(value)) return 0n
  if (value >= 2 ** 63) return largest
  if (value <= -(2 ** 63)) return smallest
  return BigInt(Math.trunc(value))
}

/** As Java writes a double: always with a point, very large and very small ones with an exponent. */
export function floatText(value: number): string {
  if (!Number.isFinite(value)) return String(value)
  const size = Math.abs(value)
  if (value === 0) return Object.is(value, -0) ? '-0.0' : '0.0'
  if (size >= 1e-3 && size < 1e7) return Number.isInteger(value) ? `${value}.0` : String(value)
  const [digits, exponent] = value.toExponential().split('e')
  return `${digits?.includes('.') ? digits : `${digits}.0`}E${Number(exponent)}`
}
