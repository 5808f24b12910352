import type { Method, SourceFile, Value } from '../language'
import { asList, asObject, asString, type JsonObject, Misfit } from './json'
import { readTypedValue } from './typedValues'

export type LoadRequest = { rulesetName: string; files: SourceFile[] }

/** The tools send no other, and rules for another are not meant for us. */
export const service = 'firebase.storage'

/** What a request can be; `read` and `write` are only words of the language. */
const methods: Method[] = ['get', 'list', 'create', 'update', 'delete']

export type VerifyRequest = {
  rulesetName: string
  path: string
  method: Method
  variables: Record<string, Value>
}

export function readLoadRequest({ context }: JsonObject): LoadRequest {
  const { rulesetName, source } = asObject(context, 'context')
  const files = asList(asObject(source, 'source')['files'], 'files').map((json) => {
    const { name, content } = asObject(json, 'a file')
    return { name: asString(name, 'name'), content: asString(content, 'content') }
  })
  return { rulesetName: asString(rulesetName, 'rulesetName'), files }
}

export function readVerifyRequest({ context }: JsonObject): VerifyRequest {
  const { rulesetName, path, method, variables, ...more } = asObject(context, 'context')
  if (more['service'] !== service) throw new Misfit(`the service must be ${service}`)
  const known = methods.find((name) => name === method)
  if (!known) throw new Misfit(`the method must be one of ${methods.join(', ')}`)
  return {
    rulesetName: asString(rulesetName, 'rulesetName'),
    path: asString(path, 'path'),
    method: known,
    variables: readVariables(asObject(variables, 'variables'), known),
  }
}

/** The tools leave `request.method` out, which rules may ask for. */
function readVariables(json: JsonObject, method: Method) {
  const variables = Object.fromEntries(
    Object.entries(json).map(([name, value]) => [name, readTypedValue(value)]),
  )
  const { request } = variables
  if (!(request instanceof Map)) throw new Misfit('variables.request must be a map')
  return { ...variables, request: new Map<string, Value>([...request, ['method', method]]) }
}
