import { Evaluation, type Frame } from './evaluate'
import { type Ask, Documents } from './lookups'
import { parse, parseOnlyExpression } from './parse'
import { ErrorValue, type Result, type Value } from './values'

type Surroundings = {
  /** Which service's documents can be read. */
  readonly service?: string
  /** Declarations the expression may call. */
  readonly functions?: string
  readonly ask?: Ask
}

/** The value of an expression outside of any rules, or why there is none. */
export async function evaluateExpression(
  text: string,
  variables: Readonly<Record<string, Value>>,
  { service = 'firebase.storage', functions = '', ask = askNobody }: Surroundings = {},
): Promise<Result> {
  const { expression, mistakes } = parseOnlyExpression(text)
  if (!expression) return new ErrorValue(mistakes[0]?.message ?? '')
  const bindings = new Map(Object.entries(variables).map(([name, value]) => [name, { value }]))
  const frame: Frame = { parent: undefined, bindings, scope: parse(functions).file }
  const documents = new Documents(service)
  for (;;) {
    const result = new Evaluation(service, documents).evaluate(expression, frame)
    if (!documents.isWaiting) return result
    await documents.fetch(ask)
  }
}

function askNobody(): Promise<Result> {
  return Promise.resolve(new ErrorValue('There is nobody to ask for a document.'))
}
