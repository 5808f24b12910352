/** People with real accounts, and what they can ask of the functions. */
import { randomUUID } from 'node:crypto'
import { region } from '@parley/domain/deployment'
import { asChannelId, asServerId, asUid, type ChannelId, type ServerId, type Uid } from '@parley/domain/ids'
import { schemaVersion } from '@parley/domain/limits'
import { refs } from '../../functions/src/lib/db'

export type Person = { readonly uid: Uid; readonly email: string; readonly idToken: string }

const password = 'correct horse'

type Failure = {
  status: string
  message: string
  details?: { code: string; field?: string; retryAfterS?: number; until?: number }
}
export type Answer<Result> = { result: Result; error?: never } | { result?: never; error: Failure }

const authOrigin = `http://${process.env['FIREBASE_AUTH_EMULATOR_HOST']}`
const functionsOrigin = process.env['FUNCTIONS_EMULATOR_ORIGIN']
const project = process.env['GCLOUD_PROJECT']

/** An account without a profile: what there is between signing up and choosing a username. */
export async function signUp(): Promise<Person> {
  const url = `${authOrigin}/identitytoolkit.googleapis.com/v1/accounts:signUp?key=any`
  const email = `${randomUUID()}@example.com`
  const account = { email, password, returnSecureToken: true }
  const { localId, idToken } = await post<{ localId: string; idToken: string }>(url, account)
  return { uid: asUid(localId), email, idToken }
}

/** With a profile, written directly. */
export async function aPerson(displayName = 'Robin'): Promise<Person> {
  const person = await signUp()
  const username = person.uid.toLowerCase().slice(0, 30)
  const profile = { schemaVersion, username, displayName, avatar: null, bio: '', createdAt: Date.now() }
  await refs.user(person.uid).set(profile)
  return person
}

export async function call<Result>(
  person: Person | undefined,
  name: string,
  data: object,
): Promise<Answer<Result>> {
  const authorization = person ? { authorization: `Bearer ${person.idToken}` } : undefined
  return post(`${functionsOrigin}/${project}/${region}/${name}`, { data }, authorization)
}

export const claimUsername = (
  person: Person | undefined,
  username: string,
  requestId: string = randomUUID(),
) =>
  call<{ username: string }>(person, 'claimUsername', { requestId, username, displayName: ' Ada  Lovelace ' })

/** A token of a sign-in of just now, as after entering the password again. */
export async function signInAgain(person: Person): Promise<Person> {
  const url = `${authOrigin}/identitytoolkit.googleapis.com/v1/accounts:signInWithPassword?key=any`
  const account = { email: person.email, password, returnSecureToken: true }
  return { ...person, idToken: (await post<{ idToken: string }>(url, account)).idToken }
}

export const createServer = (person: Person, name = 'The reading room', requestId: string = randomUUID()) =>
  call<{ serverId: ServerId; channelId: ChannelId }>(person, 'createServer', { requestId, name })

type ChannelWish = {
  type?: string
  name?: string
  parentId?: string | null
  privateTo?: { roles: string[]; members: string[] }
}
export const createChannel = (person: Person, serverId: ServerId, wish: ChannelWish = {}) =>
  call<{ channelId: ChannelId }>(person, 'createChannel', {
    requestId: randomUUID(),
    serverId,
    type: 'text',
    name: 'plans',
    topic: '',
    parentId: null,
    ...wish,
  })

export const setNickname = (person: Person, serverId: ServerId, { uid }: Person, nick: string | null) =>
  call<{ nick: string | null }>(person, 'setNickname', {
    requestId: randomUUID(),
    serverId,
    memberId: uid,
    nick,
  })

export async function aServer(owner: Person): Promise<{ serverId: ServerId; channelId: ChannelId }> {
  const { serverId, channelId } = resultOf(await createServer(owner))
  return { serverId: asServerId(serverId), channelId: asChannelId(channelId) }
}

export function resultOf<Result>({ result, error }: Answer<Result>): Result {
  if (error) throw new Error(`refused: ${JSON.stringify(error)}`)
  return result
}

async function post<Result>(
  url: string,
  body: object,
  headers: Record<string, string> = {},
): Promise<Result> {
  const response = await fetch(url, {
    method: 'POST',
    headers: { 'content-type': 'application/json', ...headers },
    body: JSON.stringify(body),
  })
  return (await response.json()) as Result
}
