/** Request and response of every callable function. Functions parse with these, the client sends them. */
import * as v from 'valibot'
import { lockSeconds } from '../channels/lock'
import { slowModeSeconds } from '../channels/slowMode'
import { limits } from '../limits'
import { channelId, millis, roleId, serverId, uid } from '../schema/common'
import { inviteCode, inviteTerms } from '../schema/invite'
import {
  channelName,
  channelTopic,
  channelType,
  houseRules,
  nickname,
  serverDescription,
  serverName,
  serverVisibility,
} from '../schema/server'
import { displayName, username } from '../schema/user'
import { verification } from '../schema/verification'

/** Minted once per intent by the client: a retried call with the same id returns the first call's result. */
export const requestId = v.pipe(v.string(), v.regex(/^[A-Za-z0-9-]{16,64}$/))

export const claimUsername = {
  name: 'claimUsername',
  request: v.object({ requestId, username, displayName }),
  response: v.object({ username }),
} as const

export const createServer = {
  name: 'createServer',
  request: v.object({ requestId, name: serverName }),
  response: v.object({ serverId, channelId }),
} as const

export const updateServer = {
  name: 'updateServer',
  request: v.object({
    requestId,
    serverId,
    name: serverName,
    description: serverDescription,
    visibility: serverVisibility,
  }),
  response: v.object({}),
} as const

/** What a server asks of newcomers. Whoever is a member already is not asked to agree to new rules. */
export const updateNewcomers = {
  name: 'updateNewcomers',
  request: v.object({
    requestId,
    serverId,
    verification,
    houseRules,
    /** One that everybody may see. */
    welcomeChannelId: v.nullable(channelId),
  }),
  response: v.object({}),
} as const

/** Somebody has read the rules of the house and means to keep them. */
export const acceptRules = {
  name: 'acceptRules',
  request: v.object({ requestId, serverId }),
  response: v.object({}),
} as const

/** Asks for a sign-in of the last `timings.freshSignInMs`. */
export const transferServer = {
  name: 'transferServer',
  request: v.object({ requestId, serverId, newOwnerId: uid }),
  response: v.object({}),
} as const

export const leaveServer = {
  name: 'leaveServer',
  request: v.object({ requestId, serverId }),
  response: v.object({}),
} as const

export const deleteServer = {
  name: 'deleteServer',
  request: v.object({ requestId, serverId }),
  response: v.object({}),
} as const

/** Who sees a private channel besides who makes it private and the administrators. */
const privateTo = v.object({
  roles: v.pipe(v.array(roleId), v.maxLength(limits.overwritesPerChannel)),
  members: v.pipe(v.array(uid), v.maxLength(limits.overwritesPerChannel)),
})

export const createChannel = {
  name: 'createChannel',
  request: v.object({
    requestId,
    serverId,
    type: channelType,
    name: channelName,
    topic: channelTopic,
    parentId: v.nullable(channelId),
    /** Absent, it is as open as its place. */
    privateTo: v.optional(privateTo),
  }),
  response: v.object({ channelId }),
} as const

/** What is absent stays: two people who edit at once, one the name and one the topic, both get their way. */
export const updateChannel = {
  name: 'updateChannel',
  request: v.object({
    requestId,
    serverId,
    channelId,
    name: v.optional(channelName),
    topic: v.optional(channelTopic),
    /** Null makes it as open as its place. Asks for `manageRoles` as well. */
    privateTo: v.optional(v.nullable(privateTo)),
    slowModeSeconds: v.optional(slowModeSeconds),
    /** From now on, for so long or until it is unlocked; null unlocks it. */
    lock: v.optional(v.nullable(v.object({ seconds: v.nullable(lockSeconds) }))),
  }),
  response: v.object({ channelId }),
} as const

/** A `Move` of `channels/order.ts`. */
export const moveChannel = {
  name: 'moveChannel',
  request: v.object({
    requestId,
    serverId,
    channelId,
    parentId: v.nullable(channelId),
    beforeId: v.nullable(channelId),
  }),
  response: v.object({ channelId }),
} as const

/** A category's channels move out of it. Anything else takes its messages along. */
export const deleteChannel = {
  name: 'deleteChannel',
  request: v.object({ requestId, serverId, channelId }),
  response: v.object({ channelId }),
} as const

export const setNickname = {
  name: 'setNickname',
  /** Null gives the person the name back that they gave themselves. */
  request: v.object({ requestId, serverId, memberId: uid, nick: v.nullable(nickname) }),
  response: v.object({ nick: v.nullable(nickname) }),
} as const

/** With `mayReuse` one's own invite of the same terms is given again while it is fresh. */
export const createInvite = {
  name: 'createInvite',
  request: v.object({ requestId, serverId, channelId, ...inviteTerms.entries, mayReuse: v.boolean() }),
  response: v.object({ code: inviteCode, expiresAt: v.nullable(millis) }),
} as const

export const inviter = v.object({ id: uid, displayName: v.string(), avatar: v.nullable(v.string()) })

export const listedInvite = v.object({
  code: inviteCode,
  channelId,
  /** Nobody once their account is gone. */
  inviter: v.nullable(inviter),
  uses: v.number(),
  maxUses: v.nullable(v.number()),
  expiresAt: v.nullable(millis),
  temporary: v.boolean(),
})
export type ListedInvite = v.InferOutput<typeof listedInvite>

/** One's own that still work, or everybody's for who may manage the server; the newest first. */
export const listInvites = {
  name: 'listInvites',
  request: v.object({ serverId }),
  response: v.object({ invites: v.array(listedInvite) }),
} as const

export const revokeInvite = {
  name: 'revokeInvite',
  request: v.object({ requestId, code: inviteCode }),
  response: v.object({}),
} as const

export const invitePreview = v.object({
  server: v.object({
    id: serverId,
    name: v.string(),
    icon: v.nullable(v.string()),
    description: v.string(),
    memberCount: v.number(),
    onlineCount: v.number(),
  }),
  inviter: v.nullable(inviter),
  temporary: v.boolean(),
  isMember: v.boolean(),
})
export type InvitePreview = v.InferOutput<typeof invitePreview>

/** Also for who is signed out. */
export const previewInvite = {
  name: 'previewInvite',
  request: v.object({ code: inviteCode }),
  response: invitePreview,
} as const

export const acceptInvite = {
  name: 'acceptInvite',
  request: v.object({ requestId, code: inviteCode }),
  /** `channelId` is null where there is none to open: it is gone, or closed to newcomers. */
  response: v.object({ serverId, channelId: v.nullable(channelId) }),
} as const

/** A callable's contract: its deployed name and the shapes on both ends. */
export type Callable<Request extends v.GenericSchema, Response extends v.GenericSchema> = {
  readonly name: string
  readonly request: Request
  readonly response: Response
}
