import { Duration, Path, type Value, ValueSet } from '../language'
import {
  asBoolean,
  asBytes,
  asFloat,
  asInt,
  asLatLng,
  asList,
  asObject,
  asString,
  asTimestamp,
  Misfit,
} from './json'

/** The value that Firebase's tools write as `{ "string_value": "…" }`: the only key is the type. */
export function readTypedValue(json: unknown): Value {
  const [entry, ...more] = Object.entries(asObject(json, 'a value'))
  if (!entry || more.length > 0) throw new Misfit('a value must have exactly one type')
  const [type, content] = entry
  const read = readers.get(type)
  if (!read) throw new Misfit(`no type of value is called ${type}`)
  return read(content, type)
}

const readers = new Map<string, (content: unknown, type: string) => Value>([
  ['null_value', () => null],
  ['bool_value', asBoolean],
  ['int_value', asInt],
  ['float_value', asFloat],
  ['string_value', asString],
  ['bytes_value', asBytes],
  ['timestamp_value', asTimestamp],
  ['duration_value', readDuration],
  ['latlng_value', asLatLng],
  ['path_value', readPath],
  ['list_value', readList],
  ['set_value', (content, type) => new ValueSet(readList(content, type))],
  ['map_value', readMap],
])

function readDuration(content: unknown, type: string) {
  const { seconds = 0, nanos = 0 } = asObject(content, type)
  return new Duration(asInt(seconds, `${type}.seconds`) * 1_000_000_000n + asInt(nanos, `${type}.nanos`))
}

function readPath(content: unknown, type: string) {
  const segments = asList(asObject(content, type)['segments'], `${type}.segments`)
  return new Path(segments.map((segment) => asString(asObject(segment, 'a segment')['simple'], 'a segment')))
}

function readList(content: unknown, type: string): Value[] {
  return asList(asObject(content, type)['values'] ?? [], `${type}.values`).map(readTypedValue)
}

function readMap(content: unknown, type: string) {
  const fields = asObject(asObject(content, type)['fields'] ?? {}, `${type}.fields`)
  return new Map(Object.entries(fields).map(([key, value]) => [key, readTypedValue(value)]))
}
