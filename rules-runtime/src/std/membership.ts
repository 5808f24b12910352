import { type List, strictKey } from '../language/values'

export function containsAll(list: List, others: List): boolean {
  const keys = new Set(list.map(strictKey))
  return others.every((other) => keys.has(strictKey(other)))
}

export function containsAny(list: List, others: List): boolean {
  const keys = new Set(list.map(strictKey))
  return others.some((other) => keys.has(strictKey(other)))
}
