import { expect, test } from 'vitest'
import { Duration, LatLng, Path, Timestamp, type Value, ValueSet } from '../language'
import { readTypedValue } from './typedValues'

const values: [object, Value][] = [
  [{ null_value: null }, null],
  [{ null_value: 0 }, null],
  [{ bool_value: true }, true],
  [{ int_value: 5 }, 5n],
  [{ int_value: '-9223372036854775808' }, -9223372036854775808n],
  [{ float_value: 5 }, 5],
  [{ float_value: 'NaN' }, NaN],
  [{ string_value: '' }, ''],
  [{ bytes_value: 'AAEC' }, Uint8Array.of(0, 1, 2)],
  [{ timestamp_value: '1970-01-01T00:00:01.000000002Z' }, new Timestamp(1_000_000_002n)],
  [{ timestamp_value: '1969-12-31T23:59:59.5Z' }, new Timestamp(-500_000_000n)],
  [{ timestamp_value: '1970-01-01T01:00:00+01:00' }, new Timestamp(0n)],
  [{ duration_value: { seconds: 1, nanos: 5 } }, new Duration(1_000_000_005n)],
  [{ latlng_value: { latitude: 1.5, longitude: -2 } }, new LatLng(1.5, -2)],
  [{ path_value: { segments: [{ simple: 'b' }, { simple: 'x y' }] } }, new Path(['b', 'x y'])],
  [{ list_value: { values: [{ int_value: 1 }, { null_value: null }] } }, [1n, null]],
  [{ list_value: {} }, []],
  [{ set_value: { values: [{ int_value: 1 }, { int_value: 1 }] } }, new ValueSet([1n])],
  [{ map_value: { fields: { k: { string_value: 'v' } } } }, new Map([['k', 'v']])],
  [
    JSON.parse('{"map_value":{"fields":{"__proto__":{"int_value":1}}}}') as object,
    new Map([['__proto__', 1n]]),
  ],
]

test.each(values)('%j', (json, value) => {
  expect(readTypedValue(json)).toEqual(value)
})
