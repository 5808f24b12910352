import { lazy, Suspense } from 'react'
import { Navigate, useParams } from 'react-router'
import { useActor, usePermissions, useRoles, useServer } from '#features/servers'
import { urls } from '#lib/urls'
import { Skeleton } from '#ui/Skeleton'
import { useMe } from '../shell/SignedInContext'
import { NoAccess } from './NoAccess'
import { NotFoundPage } from './NotFoundPage'
import { OwnEyes } from './OwnEyes'
import { type Place, placeFrom } from './placeFrom'
import { sectionsFor } from './sectionsFor'
import { useEntry } from './useEntry'
import { useLeaveOnRemoval } from './useLeaveOnRemoval'

/**
 * The page waits for its use, what decides whether to show it does not: these hooks are the conversation's too, and
 * sharing them between chunks would cost the first load more than they weigh.
 */
const Sections = lazy(async () => ({ default: (await import('../serverSettings')).ServerSettingsSections }))

export function ServerSettingsRoute() {
  const { serverId } = useParams()
  const place = placeFrom({ serverId })
  if (!place) return <NotFoundPage />
  return (
    <OwnEyes serverId={place.serverId}>
      <ServerSettings place={place} />
    </OwnEyes>
  )
}

function ServerSettings({ place: { serverId } }: { place: Place }) {
  const { uid } = useMe()
  const entry = useEntry(serverId, uid)
  const server = useServer(serverId).data
  const roles = useRoles(serverId).data
  const permissions = usePermissions({ serverId, uid })
  const actor = useActor(serverId, uid)
  useLeaveOnRemoval(serverId, uid)

  if (entry === 'none' || entry === 'suspended' || entry === 'failed') return <NoAccess />
  if (!server || !roles) return <Loading />
  const sections = sectionsFor(permissions, server.ownerId === uid, actor)
  const [first] = sections
  if (!first) return <Navigate to={urls.server(serverId)} replace />
  return (
    <Suspense fallback={<Loading />}>
      <Sections server={server} sections={sections} uid={uid} />
    </Suspense>
  )
}

const Loading = () => (
  <div aria-busy="true" className="flex h-dvh flex-col items-center bg-surface-2 pt-16">
    <Skeleton className="h-8 w-60" />
  </div>
)
