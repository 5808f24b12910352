import type { Auth, User, UserCredential } from 'firebase/auth'

/** Firebase's own names for them. */
export const providerIds = ['google.com', 'github.com'] as const
export type ProviderId = (typeof providerIds)[number]

/** How somebody can log in to their account. */
export type WayIn = 'password' | ProviderId

/** Those of an account, the password first. */
export function waysInOf({ providerData }: User): readonly WayIn[] {
  const ids = providerData.map(({ providerId }) => providerId)
  return [...(ids.includes('password') ? (['password'] as const) : []), ...providersAmong(ids)]
}

export const providersAmong = (ids: readonly string[]): readonly ProviderId[] =>
  providerIds.filter((id) => ids.includes(id))

/**
 * Those that a new token does not name any more. Of a token that names none at all nothing can be said, nor of one
 * that would leave no way in.
 */
export function goneOf(
  waysIn: readonly WayIn[],
  identities: Readonly<Record<string, unknown>> | undefined,
): readonly ProviderId[] {
  if (!identities) return []
  const gone = providersAmong(waysIn).filter((id) => !(id in identities))
  return gone.length < waysIn.length ? gone : []
}

/** How one gets to a provider: `providerWindows.ts` in production, `local.ts` in a local suite. */
export type ProviderWindows = {
  /** Null when the page is about to be left for the provider's, which `onLeave` hears first. */
  signIn: (auth: Auth, id: ProviderId, onLeave: () => void) => Promise<UserCredential | null>
  /** Whoever comes back to a page that was left; null if nobody does. */
  comeBack: (auth: Auth) => Promise<UserCredential | null>
  connect: (user: User, id: ProviderId) => Promise<unknown>
  confirm: (user: User, id: ProviderId) => Promise<unknown>
}
