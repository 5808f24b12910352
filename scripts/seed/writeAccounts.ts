import { asUid, type Uid } from '@parley/domain/ids'
import { getAuth } from 'firebase-admin/auth'
// Opens the one app of this process, which the accounts are made through.
import '../../functions/src/lib/db'
import type { Account } from './world'

/** Makes the accounts that do not exist. An existing one keeps its password. */
export async function writeAccounts(accounts: readonly Account[]): Promise<void> {
  const known = await knownAccounts(accounts.map(({ email }) => email))
  const missing = accounts.filter(({ email }) => !known.has(email.toLowerCase()))
  await Promise.all(
    missing.map(({ uid, email, password, user }) =>
      getAuth().createUser({ uid, email, password, displayName: user.displayName, emailVerified: true }),
    ),
  )
}

/** The most that one look-up may ask for. */
const lookUpSize = 100

/** E-mail address in lower case → account. */
export async function knownAccounts(emails: readonly string[]): Promise<Map<string, Uid>> {
  const known = new Map<string, Uid>()
  for (let from = 0; from < emails.length; from += lookUpSize) {
    const asked = emails.slice(from, from + lookUpSize).map((email) => ({ email }))
    const { users } = await getAuth().getUsers(asked)
    for (const { uid, email } of users) if (email) known.set(email.toLowerCase(), asUid(uid))
  }
  return known
}
