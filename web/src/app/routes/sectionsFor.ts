import { canReviewReports } from '@parley/domain/moderation/reports'
import { canPauseInvites } from '@parley/domain/moderation/raid'
import { canOverseeMembers } from '@parley/domain/permissions/canOverseeMembers'
import { obstacleToBans } from '@parley/domain/moderation/removal'
import type { Actor } from '@parley/domain/permissions/hierarchy'
import { canViewAuditLog } from '@parley/domain/permissions/canViewAuditLog'
import type { Permission } from '@parley/domain/permissions/permission'
import type { ServerSettingsSection } from '#lib/urls'

/** The one place that knows which sections a server's settings have, and whose they are. */
export function sectionsFor(
  permissions: ReadonlySet<Permission>,
  isOwner: boolean,
  /** The reader, for what depends on whom they stand above; nothing while they only look on. */
  actor: Actor | undefined,
): readonly ServerSettingsSection[] {
  const mayManage = permissions.has('manageServer')
  return [
    ...(mayManage ? (['overview', 'newcomers'] as const) : []),
    ...(permissions.has('manageRoles') ? (['roles'] as const) : []),
    ...(canOverseeMembers(permissions) ? (['members'] as const) : []),
    ...(canReviewReports(permissions) ? (['reports'] as const) : []),
    ...(actor && obstacleToBans(actor) === null ? (['bans'] as const) : []),
    ...(canViewAuditLog(permissions) ? (['audit'] as const) : []),
    ...(mayManage ? (['automod', 'invites'] as const) : []),
    ...(canPauseInvites(permissions) ? (['safety'] as const) : []),
    ...(isOwner ? (['danger'] as const) : []),
  ]
}
