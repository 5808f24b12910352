/** The permissions as people look for them, from what shapes a server to what one may say. */
import type { ChannelType } from '../schema/server'
import type { Permission } from './permission'

export const permissionGroups = {
  server: [
    'viewChannel',
    'manageChannels',
    'manageRoles',
    'createExpressions',
    'manageExpressions',
    'viewAuditLog',
    'viewInsights',
    'manageWebhooks',
    'manageServer',
  ],
  members: [
    'createInvite',
    'changeNickname',
    'manageNicknames',
    'kickMembers',
    'banMembers',
    'moderateMembers',
  ],
  text: [
    'sendMessages',
    'sendMessagesInThreads',
    'createPublicThreads',
    'createPrivateThreads',
    'embedLinks',
    'attachFiles',
    'addReactions',
    'useExternalEmojis',
    'useExternalStickers',
    'mentionEveryone',
    'manageMessages',
    'pinMessages',
    'bypassSlowmode',
    'manageThreads',
    'readMessageHistory',
    'sendVoiceMessages',
    'sendPolls',
    'useCommands',
  ],
  voice: [
    'connect',
    'speak',
    'stream',
    'useSoundboard',
    'useVoiceActivity',
    'prioritySpeaker',
    'muteMembers',
    'deafenMembers',
    'moveMembers',
  ],
  events: ['createEvents', 'manageEvents'],
  all: ['administrator'],
} as const satisfies Record<string, readonly Permission[]>

export type PermissionGroup = keyof typeof permissionGroups
export const permissionGroupNames = Object.keys(permissionGroups) as PermissionGroup[]

/** About the server as a whole: no channel can say otherwise. */
const serverWide: readonly Permission[] = [
  'administrator',
  'manageServer',
  'viewAuditLog',
  'viewInsights',
  'createExpressions',
  'manageExpressions',
  'changeNickname',
  'manageNicknames',
  'kickMembers',
  'banMembers',
  'moderateMembers',
]

/** Whether an overwrite may speak of it. */
export const isOfChannels = (permission: Permission): boolean => !serverWide.includes(permission)

/** What an overwrite of such a channel is about. A category speaks for both kinds, and a voice channel has a chat. */
export function permissionsOf(group: PermissionGroup, type: ChannelType): Permission[] {
  if (type === 'text' && group === 'voice') return []
  return permissionGroups[group].filter(isOfChannels)
}
