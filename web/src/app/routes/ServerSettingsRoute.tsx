import { useLingui } from '@lingui/react/macro'
import type { Uid } from '@parley/domain/ids'
import type { Server } from '@parley/domain/schema/server'
import { lazy, Suspense, useState } from 'react'
import { Navigate, useNavigate, useParams } from 'react-router'
import { useMembers } from '#features/members'
import { useActor, usePermissions, useRoles, useServer } from '#features/servers'
import { type ServerSettingsSection, urls } from '#lib/urls'
import { Skeleton } from '#ui/Skeleton'
import { lastChannelIn } from '../lastPlace'
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
const page = () => import('../serverSettings')
const SettingsFrame = lazy(async () => ({ default: (await page()).SettingsFrame }))
const ServerOverviewSection = lazy(async () => ({ default: (await page()).ServerOverviewSection }))
const NewcomersSection = lazy(async () => ({ default: (await page()).NewcomersSection }))
const InvitesSection = lazy(async () => ({ default: (await page()).InvitesSection }))
const MembersSection = lazy(async () => ({ default: (await page()).MembersSection }))
const ReportsSection = lazy(async () => ({ default: (await page()).ReportsSection }))
const AutomodSection = lazy(async () => ({ default: (await page()).AutomodSection }))
const BansSection = lazy(async () => ({ default: (await page()).BansSection }))
const AuditSection = lazy(async () => ({ default: (await page()).AuditSection }))
const SafetySection = lazy(async () => ({ default: (await page()).SafetySection }))
const RolesSection = lazy(async () => ({ default: (await page()).RolesSection }))
const MemberField = lazy(async () => ({ default: (await page()).MemberField }))
const ServerDangerSection = lazy(async () => ({ default: (await page()).ServerDangerSection }))

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

type SectionsProps = { server: Server; sections: readonly ServerSettingsSection[]; uid: Uid }

function Sections({ server, sections, uid }: SectionsProps) {
  const { t } = useLingui()
  const { section, itemId, tab } = useParams()
  const navigate = useNavigate()
  const [isDirty, setIsDirty] = useState(false)
  const [heldCount, setHeldCount] = useState(0)
  if (!isDirty && heldCount > 0) setHeldCount(0)

  const labels: Record<ServerSettingsSection, string> = {
    overview: t`Overview`,
    newcomers: t`Newcomers`,
    roles: t`Roles`,
    members: t`Members`,
    reports: t`Reports`,
    bans: t`Bans`,
    audit: t`Audit log`,
    automod: t`Automod`,
    invites: t`Invites`,
    safety: t`Safety`,
    danger: t`Danger zone`,
  }
  const open = sections.find((id) => id === section)
  // Also after the server was handed over: the former owner's section is gone.
  if (!open) return <Navigate to={urls.serverSettings(server.id, sections[0] ?? 'overview')} replace />
  const channelId = lastChannelIn(server.id)
  return (
    <SettingsFrame
      label={t`Settings of ${server.name}`}
      closeLabel={t`Close settings`}
      sections={sections.map((id) => ({ to: urls.serverSettings(server.id, id), label: labels[id] }))}
      onClose={() => void navigate(channelId ? urls.channel(server.id, channelId) : urls.server(server.id))}
      isFull={open === 'members'}
      isHeld={isDirty}
      onHeld={() => setHeldCount(heldCount + 1)}
    >
      {open === 'overview' && (
        <ServerOverviewSection server={server} onDirtyChange={setIsDirty} heldCount={heldCount} />
      )}
      {open === 'newcomers' && (
        <NewcomersSection server={server} me={uid} onDirtyChange={setIsDirty} heldCount={heldCount} />
      )}
      {open === 'roles' && (
        <RolesSection
          server={server}
          me={uid}
          roleId={itemId}
          tab={tab}
          onDirtyChange={setIsDirty}
          heldCount={heldCount}
        />
      )}
      {open === 'members' && <MembersSection server={server} me={uid} />}
      {open === 'reports' && <ReportsSection serverId={server.id} me={uid} personId={itemId} />}
      {open === 'bans' && <BansSection serverId={server.id} />}
      {open === 'audit' && <AuditSection serverId={server.id} me={uid} />}
      {open === 'automod' && (
        <AutomodSection serverId={server.id} me={uid} onDirtyChange={setIsDirty} heldCount={heldCount} />
      )}
      {open === 'invites' && <InvitesSection serverId={server.id} me={uid} />}
      {open === 'safety' && <SafetySection server={server} me={uid} />}
      {open === 'danger' && <Danger server={server} />}
    </SettingsFrame>
  )
}

function Danger({ server }: { server: Server }) {
  const { t } = useLingui()
  const members = useMembers(server.id).data
  return (
    <ServerDangerSection
      server={server}
      isAlone={members?.every(({ id }) => id === server.ownerId) ?? false}
      heirField={(field) => (
        <MemberField label={t`New owner`} serverId={server.id} exceptUid={server.ownerId} {...field} />
      )}
    />
  )
}

const Loading = () => (
  <div aria-busy="true" className="flex h-dvh flex-col items-center bg-surface-2 pt-16">
    <Skeleton className="h-8 w-60" />
  </div>
)
