import { ErrorValue, type List, type Result, strictKey, ValueSet } from '../language/values'
import { textOf } from './conversions'
import { containsAll, containsAny } from './membership'
import { type Functions, overload } from './overload'

export const listMethods: Functions = {
  size: [overload(['list'], 'int', (list) => BigInt(list.length))],
  hasAny: [overload(['list', 'list'], 'bool', (list, others) => containsAny(list, others))],
  hasAll: [overload(['list', 'list'], 'bool', (list, others) => containsAll(list, others))],
  hasOnly: [overload(['list', 'list'], 'bool', (list, others) => containsAll(others, list))],
  concat: [overload(['list', 'list'], 'list', (list, others) => [...list, ...others])],
  removeAll: [overload(['list', 'list'], 'list', without)],
  join: [overload(['list', 'string'], 'string', join)],
  toSet: [overload(['list'], 'set', (list) => new ValueSet(list))],
}

function without(list: List, removed: List): List {
  const keys = new Set(removed.map(strictKey))
  return list.filter((value) => !keys.has(strictKey(value)))
}

function join(list: List, separator: string): Result {
  const texts = list.map(textOf)
  if (texts.includes(undefined)) return new ErrorValue('Only a list of plain values can be joined.')
  return texts.join(separator)
}
