import type { AuditAction } from '../schema/audit'

/**
 * What the log tells of, for acts and for edits by hand alike. Everything else in these documents is derived, or for
 * display, and may change without a word. Overwrites have more than one value: see `overwriteChanges.ts`.
 */
export const auditedFields = {
  serverUpdate: [
    'name',
    'description',
    'icon',
    'visibility',
    'verification',
    'houseRules',
    'welcomeChannelId',
  ],
  serverTransfer: ['ownerId'],
  channelUpdate: ['name', 'topic', 'type', 'slowModeSeconds', 'locked'],
  channelMove: ['parentId', 'position'],
  roleUpdate: ['name', 'color', 'icon', 'hoist', 'mentionable', 'permissions'],
  roleMove: ['position'],
  memberRolesUpdate: ['roles'],
  memberTimeout: ['timeoutUntil'],
  memberVoiceUpdate: ['muted', 'deafened'],
  memberNicknameUpdate: ['nick'],
  memberBan: ['reason', 'until'],
} as const satisfies Partial<Record<AuditAction, readonly string[]>>
