import { LatLng, Timestamp } from '../language'

/** What somebody else's JSON should hold and doesn't, said in a sentence. */
export class Misfit extends Error {}

export type JsonObject = Record<string, unknown>

export function asObject(json: unknown, what: string): JsonObject {
  if (typeof json === 'object' && json !== null && !Array.isArray(json)) return json as JsonObject
  throw new Misfit(`${what} must be an object`)
}

export function asList(json: unknown, what: string): unknown[] {
  if (Array.isArray(json)) return json
  throw new Misfit(`${what} must be a list`)
}

export function asString(json: unknown, what: string): string {
  if (typeof json === 'string') return json
  throw new Misfit(`${what} must be a string`)
}

export function asBoolean(json: unknown, what: string): boolean {
  if (typeof json === 'boolean') return json
  throw new Misfit(`${what} must be true or false`)
}

/** A whole number of 64 bits, which JSON may also carry as text. */
export function asInt(json: unknown, what: string): bigint {
  const isWhole = typeof json === 'string' ? /^-?\d{1,19}$/.test(json) : Number.isInteger(json)
  if (!isWhole) throw new Misfit(`${what} must be a whole number`)
  const int = BigInt(json as string | number)
  if (BigInt.asIntN(64, int) !== int) throw new Misfit(`${what} must fit into 64 bits`)
  return int
}

const notQuiteNumbers = new Map<unknown, number>([
  ['NaN', NaN],
  ['Infinity', Infinity],
  ['-Infinity', -Infinity],
])

/** JSON has no numbers for some of them, which come as text. */
export function asFloat(json: unknown, what: string): number {
  const float = notQuiteNumbers.get(json) ?? json
  if (typeof float === 'number') return float
  throw new Misfit(`${what} must be a number`)
}

export function asBytes(json: unknown, what: string): Uint8Array {
  return new Uint8Array(Buffer.from(asString(json, what), 'base64'))
}

/** From `2024-02-29T12:34:56.789012Z`, of which Date would keep only the milliseconds. */
export function asTimestamp(json: unknown, what: string): Timestamp {
  const match = /^(\d{4}-\d\d-\d\dT\d\d:\d\d:\d\d)(?:\.(\d{1,9}))?(Z|[+-]\d\d:\d\d)$/.exec(
    asString(json, what),
  )
  const [, second = '', fraction = '', zone = ''] = match ?? []
  const millis = Date.parse(`${second}${zone}`)
  if (Number.isNaN(millis)) throw new Misfit(`${what} must be a time as in RFC 3339`)
  return new Timestamp(BigInt(millis) * 1_000_000n + BigInt(fraction.padEnd(9, '0')))
}

export function asLatLng(json: unknown, what: string): LatLng {
  const { latitude = 0, longitude = 0 } = asObject(json, what)
  return new LatLng(asFloat(latitude, `${what}.latitude`), asFloat(longitude, `${what}.longitude`))
}
