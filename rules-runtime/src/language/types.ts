/** What can be said about an expression's type before its values are known. */
import { functionNamed, methodsNamed } from '../std'
import type { Overloads } from '../std/overload'
import type { BinaryOperator, Expression } from './syntax'
import { type TypeName, typeOf } from './values'

/** The types a value may have; `undefined` if nothing is known. `constraint` only stands in what is expected. */
export type Types = readonly (TypeName | 'constraint')[] | undefined

const resultTypes: Readonly<Record<BinaryOperator, Types>> = {
  '+': ['int', 'float', 'string', 'duration', 'timestamp'],
  '-': ['int', 'float', 'duration', 'timestamp'],
  '*': ['int', 'float'],
  '/': ['int', 'float'],
  '%': ['int', 'float'],
  '<': ['bool'],
  '<=': ['bool'],
  '>': ['bool'],
  '>=': ['bool'],
  in: ['bool'],
  '==': ['bool'],
  '!=': ['bool'],
}

/** Of a node alone; what a name or a declared function stands for only its scope knows. */
export function typesOf(node: Expression): Types {
  switch (node.kind) {
    case 'literal':
      return [typeOf(node.value)]
    case 'list':
    case 'map':
    case 'path':
      return [node.kind]
    case 'slice':
      return ['string', 'list', 'path']
    case 'call':
      return resultsOf(functionNamed(node.name) ?? [], node.args.length)
    case 'method':
      return resultsOf(methodsNamed(node.name), node.args.length + 1)
    case 'unary':
      return node.operator === '!' ? ['bool'] : ['int', 'float', 'duration']
    case 'binary':
      return resultTypes[node.operator]
    case 'logical':
    case 'is':
      return ['bool']
    case 'variable':
    case 'member':
    case 'index':
    case 'conditional':
      return undefined
  }
}

/** With as many arguments as there are; of a wrong number comes nothing that could be said. */
function resultsOf(overloads: Overloads, count: number): Types {
  const fitting = overloads.filter(({ parameters }) => parameters.length === count)
  const results = [...new Set(fitting.map(({ result }) => result))]
  return results.length === 0 || results.includes('any') ? undefined : results
}

export function mayBe(types: Types, expected: Types): boolean {
  return !types || !expected || types.some((type) => expected.includes(type))
}

/** Whether two values can be equal at all. */
export function areComparable(left: Types, right: Types): boolean {
  return mayBe(left, right) || (mayBe(left, numeric) && mayBe(right, numeric))
}

const numeric: Types = ['int', 'float']
