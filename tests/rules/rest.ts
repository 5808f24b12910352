/**
 * Firestore's REST interface on the emulator. Tests that ask thousands of questions ask here: no listeners,
 * no caches, and a token is a string. `owner` is the emulator's word for bypassing rules.
 */
type Value = null | boolean | number | string | Date | readonly Value[] | { readonly [key: string]: Value }
export type Fields = { readonly [key: string]: Value }
export type Write = { readonly path: string; readonly data: Fields; readonly serverTimes?: readonly string[] }
export type Verdict = { readonly isAllowed: boolean; readonly detail: string }

export const emulatorHost = process.env.FIRESTORE_EMULATOR_HOST ?? '127.0.0.1:8080'

export function createRest(projectId: string) {
  const database = `projects/${projectId}/databases/(default)`
  const documents = `${database}/documents`

  async function request(path: string, as: string, body?: unknown): Promise<Verdict> {
    const response = await fetch(`http://${emulatorHost}/v1/${path}`, {
      method: body === undefined ? 'GET' : 'POST',
      headers: { authorization: `Bearer ${as}`, 'content-type': 'application/json' },
      ...(body === undefined ? {} : { body: JSON.stringify(body) }),
    })
    const detail = await response.text()
    if (response.status !== 200 && response.status !== 403) throw new Error(`${response.status} ${detail}`)
    return { isAllowed: response.status === 200, detail }
  }

  const commit = (writes: readonly Write[], as: string) =>
    request(`${documents}:commit`, as, {
      writes: writes.map(({ path, data, serverTimes = [] }) => ({
        update: { name: `${documents}/${path}`, fields: encodeFields(data) },
        updateTransforms: serverTimes.map((fieldPath) => ({ fieldPath, setToServerValue: 'REQUEST_TIME' })),
      })),
    })

  return {
    commit,
    /** Writes as an administrator, in batches that the emulator takes. */
    async seed(writes: readonly Write[]): Promise<void> {
      for (let start = 0; start < writes.length; start += 400) {
        const verdict = await commit(writes.slice(start, start + 400), 'owner')
        if (!verdict.isAllowed) throw new Error(verdict.detail)
      }
    },
    update: (path: string, data: Fields, serverTimes: readonly string[], as: string) =>
      request(`${documents}:commit`, as, {
        writes: [
          {
            update: { name: `${documents}/${path}`, fields: encodeFields(data) },
            updateMask: { fieldPaths: Object.keys(data) },
            updateTransforms: serverTimes.map((fieldPath) => ({
              fieldPath,
              setToServerValue: 'REQUEST_TIME',
            })),
          },
        ],
      }),
    remove: (path: string) =>
      request(`${documents}:commit`, 'owner', { writes: [{ delete: `${documents}/${path}` }] }),
    get: (path: string, as: string) => request(`${documents}/${path}`, as),
    /** `where` in REST's own form; a limit of null asks without one. */
    list: (
      parent: string,
      collectionId: string,
      as: string,
      query: { where?: unknown; limit?: number },
      extent: 'here' | 'everywhere' = 'here',
    ) =>
      request(`${[documents, parent].filter(Boolean).join('/')}:runQuery`, as, {
        structuredQuery: { from: [{ collectionId, allDescendants: extent === 'everywhere' }], ...query },
      }),
    async setRules(source: string): Promise<void> {
      const response = await fetch(`http://${emulatorHost}/emulator/v1/projects/${projectId}:securityRules`, {
        method: 'PUT',
        headers: { 'content-type': 'application/json' },
        body: JSON.stringify({ rules: { files: [{ name: 'firestore.rules', content: source }] } }),
      })
      if (!response.ok) throw new Error(await response.text())
    },
    async clear(): Promise<void> {
      await fetch(`http://${emulatorHost}/emulator/v1/${documents}`, { method: 'DELETE' })
    },
    tokenOf: (uid: string, claims: Fields = {}) => unsignedToken(projectId, uid, claims),
  }
}

export function isEqual(fieldPath: string, value: Value) {
  return { fieldFilter: { field: { fieldPath }, op: 'EQUAL', value: encode(value) } }
}

export function containsAny(fieldPath: string, values: readonly string[]) {
  return { fieldFilter: { field: { fieldPath }, op: 'ARRAY_CONTAINS_ANY', value: encode(values) } }
}

/** The emulator believes a token without a signature. */
function unsignedToken(projectId: string, uid: string, claims: Fields): string {
  const nowS = Math.floor(Date.now() / 1000)
  const payload = {
    sub: uid,
    user_id: uid,
    aud: projectId,
    iss: `https://securetoken.google.com/${projectId}`,
    iat: nowS,
    auth_time: nowS,
    exp: nowS + 3600,
    firebase: { sign_in_provider: 'password', identities: {} },
    ...claims,
  }
  const part = (value: unknown) => Buffer.from(JSON.stringify(value)).toString('base64url')
  return `${part({ alg: 'none', typ: 'JWT' })}.${part(payload)}.`
}

function encodeFields(fields: Fields): Record<string, unknown> {
  return Object.fromEntries(Object.entries(fields).map(([key, value]) => [key, encode(value)]))
}

function encode(value: Value): unknown {
  if (value === null) return { nullValue: null }
  if (typeof value === 'boolean') return { booleanValue: value }
  if (typeof value === 'string') return { stringValue: value }
  if (typeof value === 'number') {
    return Number.isInteger(value) ? { integerValue: String(value) } : { doubleValue: value }
  }
  if (value instanceof Date) return { timestampValue: value.toISOString() }
  if (isList(value)) return { arrayValue: { values: value.map(encode) } }
  return { mapValue: { fields: encodeFields(value) } }
}

const isList = (value: readonly Value[] | Fields): value is readonly Value[] => Array.isArray(value)
