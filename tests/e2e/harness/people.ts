const authOrigin = `http://${process.env['FIREBASE_AUTH_EMULATOR_HOST'] ?? ''}`
const project = process.env['GCLOUD_PROJECT'] ?? ''

type Account = {
  readonly localId: string
  readonly disabled?: boolean
  /** In seconds: older sessions are over. */
  readonly validSince?: string
}

/** What an administrator would look up in the console. */
export const uidOf = async (email: string): Promise<string> => (await accountOf(email)).localId

export async function accountOf(email: string): Promise<Account> {
  const response = await fetch(
    `${authOrigin}/identitytoolkit.googleapis.com/v1/projects/${project}/accounts:lookup`,
    {
      method: 'POST',
      headers: { authorization: 'Bearer owner', 'content-type': 'application/json' },
      body: JSON.stringify({ email: [email] }),
    },
  )
  const { users } = (await response.json()) as { users?: Account[] }
  if (!users?.[0]) throw new Error(`There is no account ${email}`)
  return users[0]
}

/** An account as Firebase knows it, without a profile in Parley. Gives its uid. */
export async function createAccount(account: { email: string; password: string }): Promise<string> {
  const response = await fetch(
    `${authOrigin}/identitytoolkit.googleapis.com/v1/projects/${project}/accounts`,
    {
      method: 'POST',
      headers: { authorization: 'Bearer owner', 'content-type': 'application/json' },
      body: JSON.stringify(account),
    },
  )
  return ((await response.json()) as { localId: string }).localId
}

/** As an administrator changes an account by Firebase's API. */
export async function changeAccount(email: string, change: { emailVerified: boolean }): Promise<void> {
  await fetch(`${authOrigin}/identitytoolkit.googleapis.com/v1/projects/${project}/accounts:update`, {
    method: 'POST',
    headers: { authorization: 'Bearer owner', 'content-type': 'application/json' },
    body: JSON.stringify({ localId: await uidOf(email), ...change }),
  })
}
