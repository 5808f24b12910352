import { type List, type TypeName, ValueSet } from '../language/values'
import { containsAll, containsAny } from './membership'
import { type Functions, type Overloads, overload } from './overload'

export const setMethods: Functions = {
  size: [overload(['set'], 'int', (set) => BigInt(set.values.length))],
  union: combination((left, right) => [...left.values, ...right.values]),
  intersection: combination((left, right) => left.values.filter((value) => right.has(value))),
  difference: combination((left, right) => left.values.filter((value) => !right.has(value))),
  hasAny: comparison((values, others) => containsAny(values, others)),
  hasAll: comparison((values, others) => containsAll(values, others)),
  hasOnly: comparison((values, others) => containsAll(others, values)),
}

/** Of two sets; a list is refused. */
function combination(combine: (left: ValueSet, right: ValueSet) => List): Overloads {
  return [overload(['set', 'set'], 'set', (left, right) => new ValueSet(combine(left, right)))]
}

function comparison(compare: (values: List, others: List) => boolean): Overloads {
  const result: TypeName = 'bool'
  return [
    overload(['set', 'set'], result, (set, others) => compare(set.values, others.values)),
    overload(['set', 'list'], result, (set, others) => compare(set.values, others)),
  ]
}
