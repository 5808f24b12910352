import * as v from 'valibot'
import { limits } from '../limits'
import { millis, serverId, messageId, trimmedName } from './common'

/** `users/{uid}`: what everyone who is signed in may get, never list. */
export const user = v.object({
  schemaVersion: v.number(),
  username: v.string(),
  displayName: v.string(),
  /** A path on our own origin, or null for the drawn initial. */
  avatar: v.nullable(v.string()),
  bio: v.string(),
  createdAt: millis,
})
export type User = v.InferOutput<typeof user>

const reservedUsernames = new Set([
  'admin',
  'administrator',
  'discord',
  'everyone',
  'here',
  'mod',
  'moderator',
  'official',
  'parley',
  'root',
  'security',
  'staff',
  'support',
  'system',
  'undefined',
  'null',
])

/** Discord's rules: lower case letters, digits, `_` and `.`, no two dots in a row. */
export const username = v.pipe(
  v.string(),
  v.transform((s) => s.trim().toLowerCase()),
  v.minLength(limits.usernameMin),
  v.maxLength(limits.usernameMax),
  v.regex(/^[a-z0-9_.]+$/),
  v.check((s) => !s.includes('..')),
)
export const isReservedUsername = (lower: string) => reservedUsernames.has(lower) || lower.includes('discord')

export const displayName = trimmedName(1, limits.displayNameMax)

/** `users/{uid}/private/settings`. */
export const settings = v.object({
  schemaVersion: v.number(),
  theme: v.picklist(['dark', 'light', 'system']),
})
export type Settings = v.InferOutput<typeof settings>

/** `users/{uid}/servers/{s}`: the rail. The name is a copy that triggers keep. */
export const ownServer = v.object({
  schemaVersion: v.number(),
  name: v.string(),
  icon: v.nullable(v.string()),
  joinedAt: millis,
  /** A copy too: whoever goes offline has their visits found without a look at each of their memberships. */
  temporary: v.exactOptional(v.literal(true)),
})
export type OwnServer = v.InferOutput<typeof ownServer> & { id: v.InferOutput<typeof serverId> }

export const folderColors = ['ember', 'rose', 'moss', 'sea', 'sky', 'violet'] as const
export const folderName = trimmedName(1, limits.railFolderNameMax)

/**
 * `users/{uid}/private/rail`: how somebody arranged their servers. Flat, because rules cannot walk a tree: they
 * check `order` as one string, and the one folder that a write changes.
 */
export const rail = v.object({
  schemaVersion: v.number(),
  /** From top to bottom: a server's id, or `folderId/serverId`; those of one folder are neighbours. */
  order: v.array(v.string()),
  folders: v.record(v.string(), v.object({ name: v.string(), color: v.picklist(folderColors) })),
})
export type Rail = v.InferOutput<typeof rail>
export type FolderColor = (typeof folderColors)[number]

/**
 * `users/{uid}/private/standing`: what one document has to say about somebody in all of their servers, so that rules
 * decide about all of them with one look-up. See `permissions/compileStanding.ts`.
 */
export const standing = v.object({
  schemaVersion: v.number(),
  suspended: v.boolean(),
  /** Server → the view tokens of their `access` there. */
  servers: v.record(v.string(), v.array(v.string())),
  /** All of these together, for rules, which cannot walk a map. */
  viewTokens: v.array(v.string()),
})
export type Standing = v.InferOutput<typeof standing>

/** `users/{uid}/private/warnings`: server → what its moderators said, until the person has acknowledged it. */
export const warnings = v.object({
  schemaVersion: v.number(),
  servers: v.record(v.string(), v.array(v.object({ id: v.string(), reason: v.string(), at: millis }))),
})
export type Warnings = v.InferOutput<typeof warnings>
export type Warning = Warnings['servers'][string][number]

/** One channel's place: everything up to and with this message has been read. */
export const readPosition = v.object({ at: millis, messageId: v.nullable(messageId) })
export type ReadPosition = v.InferOutput<typeof readPosition>

/** `users/{uid}/private/{s}`: channel id → position. A channel that was never opened counts from joining. */
export const readState = v.object({
  schemaVersion: v.number(),
  channels: v.record(v.string(), readPosition),
})
export type ReadState = v.InferOutput<typeof readState>

/** `usernames/{lower}`. */
export const usernameClaim = v.object({ schemaVersion: v.number(), uid: v.string(), createdAt: millis })
