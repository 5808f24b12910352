/**
 * What every callable function does around its work: who asks, is the input well formed, are they asking too
 * often, did they ask this very thing before, and what may they learn from a failure.
 */
import type { Callable } from '@parley/domain/api/callables'
import { AppError, type AppErrorCode } from '@parley/domain/errors'
import { asUid, type Uid } from '@parley/domain/ids'
import { schemaVersion } from '@parley/domain/limits'
import { closedPaths } from '@parley/domain/paths'
import { millis } from '@parley/domain/schema/common'
import type { Transaction } from 'firebase-admin/firestore'
import { logger } from 'firebase-functions'
import { type CallableRequest, type FunctionsErrorCode, HttpsError, onCall } from 'firebase-functions/https'
import * as v from 'valibot'
import { nowMs } from './clock'
import { db, refs } from './db'
import { insistently } from './insistently'
import { networkOf } from './networkOf'
import { passesByItself } from './passesByItself'
import { bucket, type RateLimit, takeToken } from './rateLimit'
import { converterOf } from './stored'
import { inTransaction } from './inTransaction'

/** Enforced where the deployment has a key for the browser: one without could never answer. docs/deploying.md */
const hasAppCheck = Boolean(process.env['APP_CHECK_SITE_KEY']) && process.env['FUNCTIONS_EMULATOR'] !== 'true'
const resultKeptMs = 24 * 60 * 60_000

/** `callResults/{uid}_{requestId}`: the answer that a repeated call gets. */
const callResult = v.object({
  schemaVersion: v.number(),
  callable: v.string(),
  response: v.unknown(),
  expireAt: millis,
})

type Requested = v.GenericSchema<unknown, { requestId: string }>
type Call = { readonly uid: Uid; readonly requestId: string; readonly callable: string }
type Options = { readonly limit: RateLimit }

type Conditions = Options & {
  /** For what cannot be taken back: whoever finds an open screen does not know the password. */
  readonly signInWithinMs?: number
}

/**
 * The handler works in a transaction that also keeps its answer, so that a call that arrives twice, one after
 * the other or at once, does its work once. It reads before it writes and may run again on contention.
 */
export function callable<const Request extends Requested, const Response extends v.GenericSchema>(
  contract: Callable<Request, Response>,
  { limit, signInWithinMs }: Conditions,
  handler: (tx: Transaction, uid: Uid, input: v.InferOutput<Request>) => Promise<v.InferOutput<Response>>,
) {
  return answering(contract, async (request, input) => {
    if (signInWithinMs !== undefined) requireFreshSignIn(request, signInWithinMs)
    const call = { uid: uidOf(request), requestId: input.requestId, callable: contract.name }
    await countCall(call.uid, contract.name, limit, call)
    return once(call, (tx) => handler(tx, call.uid, input))
  })
}

/** For a callable that only reads: asking again is harmless, so no answer is kept. */
export function readingCallable<
  const Request extends v.GenericSchema,
  const Response extends v.GenericSchema,
>(
  contract: Callable<Request, Response>,
  { limit }: Options,
  handler: (tx: Transaction, uid: Uid, input: v.InferOutput<Request>) => Promise<v.InferOutput<Response>>,
) {
  return answering(contract, async (request, input) => {
    const uid = uidOf(request)
    await countCall(uid, contract.name, limit)
    return reading(uid, (tx) => handler(tx, uid, input))
  })
}

/** One that also answers who is signed out. They are counted by the network that they ask from. */
export function publicCallable<const Request extends v.GenericSchema, const Response extends v.GenericSchema>(
  contract: Callable<Request, Response>,
  { limit }: Options,
  handler: (
    tx: Transaction,
    uid: Uid | null,
    input: v.InferOutput<Request>,
  ) => Promise<v.InferOutput<Response>>,
) {
  return answering(contract, async (request, input) => {
    const uid = request.auth ? uidOf(request) : null
    await countCall(uid ?? networkOf(request.rawRequest), contract.name, limit)
    return reading(uid, (tx) => handler(tx, uid, input))
  })
}

function answering<const Request extends v.GenericSchema, const Response extends v.GenericSchema>(
  contract: Callable<Request, Response>,
  answer: (request: CallableRequest, input: v.InferOutput<Request>) => Promise<v.InferOutput<Response>>,
) {
  return onCall({ enforceAppCheck: hasAppCheck }, async (request): Promise<v.InferOutput<Response>> => {
    try {
      return await answer(request, parse(contract.request, request.data))
    } catch (error) {
      throw toHttpsError(error, contract.name)
    }
  })
}

function uidOf({ auth }: CallableRequest): Uid {
  if (!auth) throw new AppError('signed-out')
  return asUid(auth.uid)
}

/** A token that was merely renewed keeps the time of its sign-in. */
function requireFreshSignIn({ auth }: CallableRequest, withinMs: number): void {
  if (!auth) throw new AppError('signed-out')
  if (nowMs() - auth.token.auth_time * 1000 > withinMs) throw new AppError('sign-in-too-old')
}

function parse<const Request extends v.GenericSchema>(
  schema: Request,
  data: unknown,
): v.InferOutput<Request> {
  const parsed = v.safeParse(schema, data)
  if (parsed.success) return parsed.output
  const field = parsed.issues[0].path?.[0]?.key
  throw new AppError('invalid', typeof field === 'string' ? { field } : {})
}

/**
 * Counted apart from the work: otherwise refused calls, such as guesses at taken names, would be free. The
 * repeat of a call that has its answer is not counted.
 */
async function countCall(asker: string, name: string, limit: RateLimit, call?: Call): Promise<void> {
  const ref = db.doc(closedPaths.rateLimit(asker, name)).withConverter(converterOf(bucket))
  await inTransaction(async (tx) => {
    if (call && (await tx.get(resultRef(call))).exists) return
    const now = nowMs()
    const taken = takeToken((await tx.get(ref)).data(), limit, now)
    if (!taken.ok) throw new AppError('too-many-requests', taken.error)
    tx.set(ref, { schemaVersion, ...taken.value, expireAt: now + limit.perMs })
  })
}

const resultRef = ({ uid, requestId }: Call) =>
  db.doc(closedPaths.callResult(uid, requestId)).withConverter(converterOf(callResult))

async function once<Response>(call: Call, work: (tx: Transaction) => Promise<Response>): Promise<Response> {
  const ref = resultRef(call)
  return insistently(() =>
    inTransaction(async (tx) => {
      const [suspension, earlier] = await Promise.all([tx.get(refs.suspension(call.uid)), tx.get(ref)])
      if (suspension.exists) throw new AppError('suspended')
      const kept = earlier.data()
      if (kept && kept.callable !== call.callable) throw new AppError('invalid', { field: 'requestId' })
      if (kept) return kept.response as Response
      const response = await work(tx)
      tx.create(ref, { schemaVersion, callable: call.callable, response, expireAt: nowMs() + resultKeptMs })
      return response
    }),
  )
}

function reading<Response>(uid: Uid | null, work: (tx: Transaction) => Promise<Response>): Promise<Response> {
  return inTransaction(
    async (tx) => {
      if (uid !== null && (await tx.get(refs.suspension(uid))).exists) throw new AppError('suspended')
      return work(tx)
    },
    { readOnly: true },
  )
}

const statusOf: Partial<Record<AppErrorCode, FunctionsErrorCode>> = {
  'signed-out': 'unauthenticated',
  'sign-in-too-old': 'unauthenticated',
  forbidden: 'permission-denied',
  suspended: 'permission-denied',
  'not-found': 'not-found',
  invalid: 'invalid-argument',
  'username-taken': 'already-exists',
  'username-reserved': 'invalid-argument',
  'limit-reached': 'resource-exhausted',
  'invite-expired': 'failed-precondition',
  'invite-used-up': 'failed-precondition',
  'invites-paused': 'failed-precondition',
  banned: 'permission-denied',
  'server-full': 'resource-exhausted',
  'too-many-requests': 'resource-exhausted',
}

/** The client builds its `AppError` from `details`. What went wrong inside is for the log alone. */
function toHttpsError(error: unknown, callableName: string): HttpsError {
  const status = error instanceof AppError ? statusOf[error.code] : undefined
  if (!(error instanceof AppError) || status === undefined) {
    logger.error(`${callableName} failed`, error)
    // The browser asks again by itself after the first of the two; the request id makes that harmless.
    const reason = passesByItself(error) ? 'aborted' : 'internal'
    return new HttpsError(reason, reason, { code: 'internal' satisfies AppErrorCode })
  }
  const { code, field, retryAfterS, until } = error
  return new HttpsError(status, code, {
    code,
    ...(field !== undefined && { field }),
    ...(retryAfterS !== undefined && { retryAfterS }),
    ...(until !== undefined && { until }),
  })
}
