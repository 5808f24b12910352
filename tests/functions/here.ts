/**
 * A callable in this very process, with the emulator's database. For what many ask at once: the Functions
 * emulator would start a process for each of them.
 */
import { fail, ok, type Result } from '@parley/domain/errors'
import type { Person } from './people'

type Runnable<Response> = { run(request: never): Promise<Response> | Response }
type Asker = { readonly person?: Person; readonly headers?: Record<string, string> }

export async function callHere<Response>(
  callable: Runnable<Response>,
  { person, headers = {} }: Asker,
  data: object,
): Promise<Result<Response, unknown>> {
  const auth = person && { uid: person.uid, token: {}, rawToken: person.idToken }
  const request = { data, rawRequest: { headers }, acceptsStreaming: false, ...(auth && { auth }) }
  try {
    return ok(await callable.run(request as never))
  } catch (error) {
    if (!(error instanceof Error && 'details' in error)) throw error
    return fail(error.details)
  }
}
