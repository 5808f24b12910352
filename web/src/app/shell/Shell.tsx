import { QueryClientProvider } from '@tanstack/react-query'
import { lazy, Suspense, useEffect } from 'react'
import { Outlet } from 'react-router'
import { AccountGate, RequireSession, type SignedIn } from '#features/auth'
import { usePresenceKeeper } from '#features/presence'
import { useTheme } from '#features/settings'
import { useUnreadKeeper } from '#features/unread'
import { queryClient } from '../queryClient'
import { useAppUpdate } from '../update/useAppUpdate'
import { Overlays } from './Overlays'
import { ShellSkeleton } from './ShellSkeleton'
import { SignedInContext } from './SignedInContext'
import { SkipLink } from './SkipLink'
import { useOpenServer } from './useOpenServer'

/** Nothing has happened yet that a toast could tell of: the first screen does not wait for it. */
const Toaster = lazy(async () => ({ default: (await import('#ui/Toaster')).Toaster }))

/** Around every page of somebody who is signed in. */
export function Shell() {
  const waiting = <ShellSkeleton />
  return (
    <QueryClientProvider client={queryClient}>
      <RequireSession fallback={waiting}>
        {(me) => (
          <AccountGate uid={me.uid} fallback={waiting}>
            <SignedInShell me={me} />
          </AccountGate>
        )}
      </RequireSession>
      <Suspense>
        <Toaster />
      </Suspense>
    </QueryClientProvider>
  )
}

function SignedInShell({ me }: { me: SignedIn }) {
  useTheme(me.uid)
  usePresenceKeeper(me.uid)
  useAppUpdate()
  useUnreadKeeper(me.uid, useOpenServer())
  useEffect(fetchLaterScreens, [])
  return (
    <SignedInContext value={me}>
      <SkipLink />
      <Outlet />
      <Overlays />
    </SignedInContext>
  )
}

/** Once this one works: somebody who goes offline later still finds their settings, and the way out. */
function fetchLaterScreens() {
  const fetchAll = () =>
    Promise.all([
      import('../routes/SettingsRoute'),
      import('#ui/ConfirmDialog'),
      // Only Safaris have the property.
      'standalone' in navigator && import('./addStartupImages').then((late) => late.addStartupImages()),
    ]).catch(() => undefined)
  const timer = setTimeout(() => void fetchAll(), 3_000)
  return () => clearTimeout(timer)
}
