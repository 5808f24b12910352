/** The values of the recorded cases, in the shapes of the file they are read from. */
import {
  Duration,
  ErrorValue,
  LatLng,
  MapDiff,
  Path,
  type Result,
  Timestamp,
  type Value,
  type ValueMap,
  ValueSet,
  Vector,
} from './values'

export type Json = null | boolean | number | string | readonly Json[] | { readonly [key: string]: Json }

/** Plain JSON, as in a token: a whole number is an int. */
export function readPlain(json: Json): Value {
  if (typeof json === 'number') return Number.isInteger(json) ? BigInt(json) : json
  if (json === null || typeof json !== 'object') return json
  if (isList(json)) return json.map(readPlain)
  return new Map(Object.entries(json).map(([key, value]) => [key, readPlain(value)]))
}

export function writeValue(value: Result): Json {
  if (value instanceof ErrorValue) return { error: value.message }
  if (value === null) return { nullValue: null }
  if (typeof value === 'boolean') return { boolValue: value }
  if (typeof value === 'bigint') return { intValue: String(value) }
  if (typeof value === 'number') return { floatValue: floatJson(value) }
  // Half of a surrogate pair has no UTF-8.
  if (typeof value === 'string') return { stringValue: /[\ud800-\udfff]/u.test(value) ? '?' : value }
  return writeObject(value)
}

/** As recorded, but that an error is its message; who fetches documents words their errors. */
export function expectedValue(recorded: Json): Json {
  const { undefined: error } = recorded as { readonly undefined?: { readonly causeMessage: string } }
  if (!error) return roundedFloat(recorded)
  return { error: error.causeMessage.replace(/^Service call error\.[^]*/, 'Service call error.') }
}

function roundedFloat(recorded: Json): Json {
  const { floatValue } = recorded as { readonly floatValue?: Json }
  return typeof floatValue === 'number' ? { floatValue: floatJson(floatValue) } : recorded
}

/** Sines and cosines may differ in the last digits between Java and JavaScript. */
function floatJson(value: number): Json {
  return Number.isFinite(value) ? Number(value.toPrecision(14)) : String(value)
}

function writeObject(value: Exclude<Value, null | boolean | bigint | number | string>): Json {
  if (value instanceof Map) return { mapValue: writeMap(value) }
  if (value instanceof Timestamp) return { timestampValue: timestampText(value) }
  if (value instanceof Duration) return { durationValue: `${decimal(value.nanos)}s` }
  if (value instanceof LatLng)
    return { latlngValue: { latitude: value.latitude, longitude: value.longitude } }
  if (value instanceof Path) {
    return {
      pathValue: {
        segments: value.segments.map((segment) => ({
          simple: typeof segment === 'string' ? segment : segment.capture,
        })),
      },
    }
  }
  if (value instanceof Vector) return { vectorValue: { values: value.values.map(writeValue) } }
  if (value instanceof ValueSet) return { setValue: writeList(value.values) }
  if (value instanceof Uint8Array) return { bytesValue: Buffer.from(value).toString('base64') }
  if (value instanceof MapDiff) return { mapDiffValue: null }
  return { listValue: writeList(value as readonly Value[]) }
}

function writeMap(map: ValueMap): Json {
  if (map.size === 0) return {}
  return { fields: Object.fromEntries([...map].map(([key, value]) => [key, writeValue(value)])) }
}

function writeList(values: readonly Value[]): Json {
  return values.length === 0 ? {} : { values: values.map(writeValue) }
}

function timestampText({ nanos }: Timestamp): string {
  return new Date(Number(nanos / 1_000_000n))
    .toISOString()
    .replace(/\.?0*Z$/, 'Z')
    .replace(/:Z$/, ':00Z')
}

function decimal(nanos: bigint): string {
  return (Number(nanos) / 1e9).toFixed(9).replace(/\.?0+$/, '')
}

function isList(json: Json): json is readonly Json[] {
  return Array.isArray(json)
}
