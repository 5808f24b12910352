import { expect, test } from 'vitest'
import { LatLng, Path, Timestamp, type Value, Vector } from '../language'
import { readFirestoreFields } from './firestoreValues'

const values: [object, Value][] = [
  [{ nullValue: null }, null],
  [{ booleanValue: false }, false],
  [{ integerValue: '5' }, 5n],
  [{ doubleValue: 3 }, 3],
  [{ doubleValue: '-Infinity' }, -Infinity],
  [{ stringValue: 'hello' }, 'hello'],
  [{ bytesValue: 'AAEC' }, Uint8Array.of(0, 1, 2)],
  [{ timestampValue: '1970-01-01T00:00:00.000001Z' }, new Timestamp(1000n)],
  [{ geoPointValue: { latitude: 1.5 } }, new LatLng(1.5, 0)],
  [
    { referenceValue: 'projects/p/databases/(default)/documents/other/one' },
    new Path(['databases', '(default)', 'documents', 'other', 'one']),
  ],
  [{ arrayValue: { values: [{ stringValue: 'x' }] } }, ['x']],
  [{ arrayValue: {} }, []],
  [{ mapValue: { fields: { k: { stringValue: 'v' } } } }, new Map([['k', 'v']])],
  [{ mapValue: {} }, new Map()],
  [
    {
      mapValue: {
        fields: {
          __type__: { stringValue: '__vector__' },
          value: { arrayValue: { values: [{ doubleValue: 1 }, { doubleValue: 0.5 }] } },
        },
      },
    },
    new Vector([1, 0.5]),
  ],
]

test.each(values)('%j', (json, value) => {
  expect(readFirestoreFields({ field: json }).get('field')).toEqual(value)
})

test('a document without fields', () => {
  expect(readFirestoreFields(undefined)).toEqual(new Map())
})
