import {
  isMap,
  type List,
  looselyEqual,
  MapDiff,
  type Value,
  type ValueMap,
  ValueSet,
} from '../language/values'
import { type Functions, type Overloads, overload } from './overload'

export const mapMethods: Functions = {
  size: [overload(['map'], 'int', (map) => BigInt(map.size))],
  keys: [overload(['map'], 'list', (map) => [...map.keys()])],
  values: [overload(['map'], 'list', (map) => [...map.values()])],
  get: [overload(['map', 'string', 'any'], 'any', get), overload(['map', 'list', 'any'], 'any', getNested)],
  diff: [overload(['map', 'map'], 'map_diff', (map, other) => new MapDiff(map, other))],
}

type Change = 'added' | 'removed' | 'changed' | 'unchanged'

export const mapDiffMethods: Functions = {
  addedKeys: keysThat((change) => change === 'added'),
  removedKeys: keysThat((change) => change === 'removed'),
  changedKeys: keysThat((change) => change === 'changed'),
  unchangedKeys: keysThat((change) => change === 'unchanged'),
  affectedKeys: keysThat((change) => change !== 'unchanged'),
}

function keysThat(accept: (change: Change) => boolean): Overloads {
  return [
    overload(['map_diff'], 'set', (diff) => {
      const keys = new Set([...diff.after.keys(), ...diff.before.keys()])
      return new ValueSet([...keys].filter((key) => accept(changeOf(diff, key))))
    }),
  ]
}

function changeOf({ after, before }: MapDiff, key: string): Change {
  const now = after.get(key)
  const then = before.get(key)
  if (then === undefined) return 'added'
  if (now === undefined) return 'removed'
  return looselyEqual(now, then) ? 'unchanged' : 'changed'
}

function get(map: ValueMap, key: string, otherwise: Value): Value {
  const value = map.get(key)
  // A key that is there with `null` is not a missing one.
  return value === undefined ? otherwise : value
}

function getNested(map: ValueMap, keys: List, otherwise: Value): Value {
  let value: Value = map
  for (const key of keys) {
    const next: Value | undefined = isMap(value) && typeof key === 'string' ? value.get(key) : undefined
    if (next === undefined) return otherwise
    value = next
  }
  return value
}
