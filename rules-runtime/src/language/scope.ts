import type { Block, FunctionDeclaration, RulesFile } from './syntax'

/** A part of the file whose functions are known in everything inside it. */
export type Scope = RulesFile | Block

const functionsByScope = new WeakMap<Scope, ReadonlyMap<string, FunctionDeclaration>>()

export function functionIn(scope: Scope, name: string): FunctionDeclaration | undefined {
  let functions = functionsByScope.get(scope)
  if (!functions) {
    functions = new Map(scope.functions.map((declaration) => [declaration.name, declaration]))
    functionsByScope.set(scope, functions)
  }
  return functions.get(name)
}
