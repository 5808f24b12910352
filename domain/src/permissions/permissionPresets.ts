/** What a new role may start from. */
import { defaultEveryonePermissions, type Permission } from './permission'

export const permissionPresets = {
  administrator: ['administrator'],
  moderator: [
    ...defaultEveryonePermissions,
    'manageMessages',
    'pinMessages',
    'manageThreads',
    'manageNicknames',
    'kickMembers',
    'banMembers',
    'moderateMembers',
    'muteMembers',
    'deafenMembers',
    'moveMembers',
    'viewAuditLog',
    'bypassSlowmode',
  ],
  member: defaultEveryonePermissions,
} as const satisfies Record<string, readonly Permission[]>

export type PermissionPreset = keyof typeof permissionPresets
export const permissionPresetNames = Object.keys(permissionPresets) as PermissionPreset[]
