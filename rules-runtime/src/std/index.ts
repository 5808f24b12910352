/** Every function and method of the language, but for those that read documents. */
import type { TypeName } from '../language/values'
import { bytesMethods } from './bytes'
import { conversions } from './conversions'
import { duration, durationMethods } from './duration'
import { hashing } from './hashing'
import { latlng, latlngMethods } from './latlng'
import { listMethods } from './list'
import { mapDiffMethods, mapMethods } from './map'
import { math } from './math'
import type { Functions, Overloads } from './overload'
import { pathMethods } from './path'
import { setMethods } from './set'
import { stringMethods } from './string'
import { timestamp, timestampMethods } from './timestamp'

const functions = new Map(
  [conversions, duration, hashing, latlng, math, timestamp].flatMap((table) => Object.entries(table)),
)

const methods: Readonly<Partial<Record<TypeName, Functions>>> = {
  bytes: bytesMethods,
  duration: durationMethods,
  latlng: latlngMethods,
  list: listMethods,
  map: mapMethods,
  map_diff: mapDiffMethods,
  path: pathMethods,
  set: setMethods,
  string: stringMethods,
  timestamp: timestampMethods,
}

const methodsByName = new Map<string, Overloads>()
for (const table of Object.values(methods)) {
  for (const [name, overloads] of Object.entries(table)) {
    methodsByName.set(name, [...(methodsByName.get(name) ?? []), ...overloads])
  }
}

export function functionNamed(name: string): Overloads | undefined {
  return functions.get(name)
}

export function methodOf(type: TypeName, name: string): Overloads | undefined {
  const table = methods[type]
  return table && Object.hasOwn(table, name) ? table[name] : undefined
}

/** Of all types that have it: what can be known of a method before its receiver is. */
export function methodsNamed(name: string): Overloads {
  return methodsByName.get(name) ?? []
}
