/**
 * Permission names and Discord's bits. Documents hold names, because security rules have no bitwise
 * operators; the bits exist for the HTTP API and for imports alone.
 */
import * as v from 'valibot'

export const permissionBits = {
  createInvite: 0,
  kickMembers: 1,
  banMembers: 2,
  administrator: 3,
  manageChannels: 4,
  manageServer: 5,
  addReactions: 6,
  viewAuditLog: 7,
  prioritySpeaker: 8,
  stream: 9,
  viewChannel: 10,
  sendMessages: 11,
  manageMessages: 13,
  embedLinks: 14,
  attachFiles: 15,
  readMessageHistory: 16,
  mentionEveryone: 17,
  useExternalEmojis: 18,
  viewInsights: 19,
  connect: 20,
  speak: 21,
  muteMembers: 22,
  deafenMembers: 23,
  moveMembers: 24,
  useVoiceActivity: 25,
  changeNickname: 26,
  manageNicknames: 27,
  manageRoles: 28,
  manageWebhooks: 29,
  manageExpressions: 30,
  useCommands: 31,
  manageEvents: 33,
  manageThreads: 34,
  createPublicThreads: 35,
  createPrivateThreads: 36,
  useExternalStickers: 37,
  sendMessagesInThreads: 38,
  moderateMembers: 40,
  useSoundboard: 42,
  createExpressions: 43,
  createEvents: 44,
  sendVoiceMessages: 46,
  sendPolls: 49,
  pinMessages: 51,
  bypassSlowmode: 52,
} as const

export type Permission = keyof typeof permissionBits
export const permissions = Object.keys(permissionBits) as Permission[]
export const permission = v.picklist(permissions)

/** Each once, so that documents that grant the same are the same. */
export const inTableOrder = (granted: readonly Permission[]): Permission[] =>
  permissions.filter((each) => granted.includes(each))

/** Only these are compiled into ACLs: an ACL's size is what every message write waits for. */
export const ruledPermissions = [
  'viewChannel',
  'readMessageHistory',
  'sendMessages',
  'manageMessages',
  'addReactions',
  'bypassSlowmode',
] as const satisfies readonly Permission[]
export type RuledPermission = (typeof ruledPermissions)[number]

/** Whether it decides anything in an ACL or in view tokens. */
export const isCompiled = (permission: Permission): boolean =>
  permission === 'administrator' || (ruledPermissions as readonly Permission[]).includes(permission)

/** What the everyone role of a new server grants. */
export const defaultEveryonePermissions: readonly Permission[] = [
  'createInvite',
  'addReactions',
  'stream',
  'viewChannel',
  'sendMessages',
  'embedLinks',
  'attachFiles',
  'readMessageHistory',
  'useExternalEmojis',
  'connect',
  'speak',
  'useVoiceActivity',
  'changeNickname',
  'useCommands',
  'createPublicThreads',
  'createPrivateThreads',
  'useExternalStickers',
  'sendMessagesInThreads',
  'useSoundboard',
  'sendVoiceMessages',
  'sendPolls',
]
