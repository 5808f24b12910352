import type { Callable } from '@parley/domain/api/callables'
import { region } from '@parley/domain/deployment'
import { AppError } from '@parley/domain/errors'
import { FirebaseError } from 'firebase/app'
import { type Functions, getFunctions, httpsCallable } from 'firebase/functions'
import * as v from 'valibot'
import { once } from '#lib/once'
import { firebaseApp } from './app'
import { toAppError } from './errors'

const functions = once(async (): Promise<Functions> => {
  const app = await firebaseApp()
  if (import.meta.env.MODE !== 'suite') await (await import('./appCheck')).startAppCheck(app)
  const handle = getFunctions(app, region)
  if (import.meta.env.MODE === 'suite') await (await import('./local')).connectLocalFunctions(handle)
  return handle
})

const timeoutMs = 30_000
/** A cold start or a lost answer is worth two more tries; the request id makes a repeat harmless. */
const retryDelaysMs = [400, 1_600]
const worthRetrying = new Set(['functions/unavailable', 'functions/deadline-exceeded', 'functions/aborted'])

/** Names one intent. Keep it while the person retries the same thing, and mint another for the next. */
export const mintRequestId = () => crypto.randomUUID()

/** Throws `AppError`. */
export async function call<const Request extends v.GenericSchema, const Response extends v.GenericSchema>(
  contract: Callable<Request, Response>,
  input: v.InferInput<Request>,
): Promise<v.InferOutput<Response>> {
  const request = v.safeParse(contract.request, input)
  if (!request.success) {
    const field = request.issues[0].path?.[0]?.key
    throw new AppError('invalid', typeof field === 'string' ? { field } : {})
  }
  try {
    const send = httpsCallable(await functions(), contract.name, { timeout: timeoutMs })
    const answer = await retrying(() => send(request.output))
    return v.parse(contract.response, answer.data)
  } catch (error) {
    throw toAppError(error)
  }
}

async function retrying<T>(attempt: () => Promise<T>): Promise<T> {
  for (const delayMs of retryDelaysMs) {
    try {
      return await attempt()
    } catch (error) {
      if (!(error instanceof FirebaseError) || !worthRetrying.has(error.code)) throw error
      await new Promise((resolve) => setTimeout(resolve, delayMs))
    }
  }
  return attempt()
}
