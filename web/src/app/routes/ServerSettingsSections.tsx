import { useLingui } from '@lingui/react/macro'
import type { Uid } from '@parley/domain/ids'
import type { Server } from '@parley/domain/schema/server'
import { useState } from 'react'
import { Navigate, useNavigate, useParams } from 'react-router'
import { AuditSection } from '#features/audit'
import { AutomodSection } from '#features/automod'
import { MembersSection } from '#features/directory'
import { InvitesSection } from '#features/invites'
import { MemberField, useMembers } from '#features/members'
import { BansSection, SafetySection } from '#features/moderation'
import { NewcomersSection } from '#features/newcomers'
import { ReportsSection } from '#features/reports'
import { RolesSection } from '#features/roles'
import { ServerDangerSection, ServerOverviewSection } from '#features/servers'
import { type ServerSettingsSection, urls } from '#lib/urls'
import { SettingsFrame } from '#ui/SettingsFrame'
import { lastChannelIn } from '../lastPlace'

type SectionsProps = { server: Server; sections: readonly ServerSettingsSection[]; uid: Uid }

/** The settings of a server with the section that is open. */
export function ServerSettingsSections({ server, sections, uid }: SectionsProps) {
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
