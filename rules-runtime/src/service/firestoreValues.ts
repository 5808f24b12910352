import { Path, type Value, type ValueMap, Vector } from '../language'
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

/** A document's fields as Firestore's REST interface writes them; it leaves out what is empty. */
export function readFirestoreFields(json: unknown): ValueMap {
  const fields = Object.entries(asObject(json ?? {}, 'fields'))
  return new Map(fields.map(([key, value]) => [key, readFirestoreValue(value)]))
}

function readFirestoreValue(json: unknown): Value {
  const [entry] = Object.entries(asObject(json, 'a field'))
  const read = entry && readers.get(entry[0])
  if (!read) throw new Misfit('a field has a type that is not known')
  return read(entry[1], entry[0])
}

const readers = new Map<string, (content: unknown, type: string) => Value>([
  ['nullValue', () => null],
  ['booleanValue', asBoolean],
  ['integerValue', asInt],
  ['doubleValue', asFloat],
  ['stringValue', asString],
  ['bytesValue', asBytes],
  ['timestampValue', asTimestamp],
  ['geoPointValue', asLatLng],
  // projects/{project}/databases/…, of which rules see what follows the project.
  ['referenceValue', (content, type) => new Path(asString(content, type).split('/').slice(2))],
  ['arrayValue', readArray],
  ['mapValue', readMap],
])

function readArray(content: unknown, type: string): Value[] {
  return asList(asObject(content, type)['values'] ?? [], `${type}.values`).map(readFirestoreValue)
}

/** A vector is written as a map that says so. */
function readMap(content: unknown, type: string) {
  const map = readFirestoreFields(asObject(content, type)['fields'])
  if (map.get('__type__') !== '__vector__') return map
  return new Vector(asList(map.get('value'), 'a vector').map((value) => asFloat(value, 'a part of a vector')))
}
