import { useSyncExternalStore } from 'react'
import { type Session, watchSession } from '#backend/auth'
import { setSessionHint } from '#lib/sessionHint'
import { urls } from '#lib/urls'

export type SignedIn = Extract<Session, { status: 'signed-in' }>

let session: Session = { status: 'loading' }
let stopWatching: (() => void) | undefined
const listeners = new Set<() => void>()

function onSession(next: Session) {
  const hasEnded = session.status === 'signed-in' && next.status === 'signed-out'
  session = next
  if (next.status !== 'loading') setSessionHint(next.status === 'signed-in')
  // By a full page load, because the database of this page was closed for good.
  if (hasEnded) window.location.replace(urls.logIn())
  else for (const notify of listeners) notify()
}

function subscribe(listener: () => void) {
  listeners.add(listener)
  stopWatching ??= watchSession(onSession)
  return () => {
    listeners.delete(listener)
  }
}

/** Who is signed in. One watch for the whole app, for as long as the page lives. */
export const useSession = (): Session => useSyncExternalStore(subscribe, () => session)
