import { isList, isMap, MapDiff, Path, type Value, ValueSet, Vector } from './values'

const weights = new WeakMap<object, number>()

/**
 * How many characters and elements a value holds, counting what it holds twice twice: the time it can take to compare
 * it. A value that doubles with every `let` soon weighs more than any memory, though nothing was copied.
 */
export function weightOf(value: Value): number {
  if (typeof value === 'string') return 1 + value.length
  if (value === null || typeof value !== 'object') return 1
  const known = weights.get(value)
  if (known !== undefined) return known
  const weight = partsOf(value).reduce<number>((sum, part) => sum + weightOf(part), 1)
  weights.set(value, weight)
  return weight
}

function partsOf(value: Value & object): readonly Value[] {
  if (isMap(value)) return [...value].flat()
  if (isList(value)) return value
  if (value instanceof ValueSet || value instanceof Vector) return value.values
  if (value instanceof MapDiff) return [value.after, value.before]
  if (value instanceof Path) {
    return value.segments.map((segment) => (typeof segment === 'string' ? segment : segment.capture))
  }
  return value instanceof Uint8Array ? [...value] : []
}
