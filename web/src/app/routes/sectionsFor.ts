import { canOverseeMembers } from '@parley/domain/permissions/canOverseeMembers'
import type { Permission } from '@parley/domain/permissions/permission'
import type { ServerSettingsSection } from '#lib/urls'

/** The one place that knows which sections a server's settings have, and whose they are. */
export function sectionsFor(
  permissions: ReadonlySet<Permission>,
  isOwner: boolean,
): readonly ServerSettingsSection[] {
  const mayManage = permissions.has('manageServer')
  return [
    ...(mayManage ? (['overview', 'newcomers'] as const) : []),
    ...(permissions.has('manageRoles') ? (['roles'] as const) : []),
    ...(canOverseeMembers(permissions) ? (['members'] as const) : []),
    ...(permissions.has('banMembers') ? (['bans'] as const) : []),
    ...(mayManage ? (['invites'] as const) : []),
    ...(isOwner ? (['danger'] as const) : []),
  ]
}
