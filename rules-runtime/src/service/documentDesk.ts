import { type Ask, ErrorValue, type Path, type Result } from '../language'
import { readFirestoreFields } from './firestoreValues'
import { asObject, type JsonObject } from './json'

export type DocumentRequest = {
  action: 'fetch_firestore_document'
  server_request_id: number
  status: 'ok'
  context: { path: string }
  errors: []
  warnings: []
}

/**
 * Asks Firebase's tools for documents. They answer under the id that we ask under, and listen only to the ids of
 * their own requests: hence each request asks under its own, and waits for the answer before it asks again.
 */
export function createDocumentDesk(send: (request: DocumentRequest) => void) {
  const waiting = new Map<number, (answer: JsonObject) => void>()

  function askFor(id: number): Ask {
    return async ({ function: name, path }) => {
      const names = namesOf(path)
      const answer = names ? await fetchDocument(id, names) : { status: 'not_found' }
      return resultOf(name, answer, path)
    }
  }

  function fetchDocument(id: number, names: readonly string[]) {
    const address = names.map((name) => `/${encodeURIComponent(name)}`).join('')
    return new Promise<JsonObject>((resolve) => {
      waiting.set(id, resolve)
      send({
        action: 'fetch_firestore_document',
        server_request_id: id,
        status: 'ok',
        context: { path: address },
        errors: [],
        warnings: [],
      })
    })
  }

  function takeAnswer(id: number, answer: JsonObject) {
    waiting.get(id)?.(answer)
    waiting.delete(id)
  }

  return { askFor, isExpecting: (id: number) => waiting.has(id), takeAnswer }
}

/**
 * The names on the way to a document, if it is one. The tools make an address of them, which could otherwise lead
 * elsewhere: a name of dots to another document, a collection to a list.
 */
function namesOf({ segments }: Path): string[] | undefined {
  const names = segments.filter((name) => typeof name === 'string').filter((name) => !/^\.{0,2}$/.test(name))
  const [databases, , documents] = names
  const isWhole = names.length === segments.length && names.length >= 5 && names.length % 2 === 1
  return isWhole && databases === 'databases' && documents === 'documents' ? names : undefined
}

function resultOf(name: string, { status, result }: JsonObject, path: Path): Result {
  const exists = status === 'ok'
  if (name === 'firestore.exists') return exists
  if (!exists) return new ErrorValue(`There is no document ${path.toString()}.`)
  return new Map([['data', readFirestoreFields(asObject(result, 'result')['fields'])]])
}
