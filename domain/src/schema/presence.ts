import * as v from 'valibot'
import { millis, roleId } from './common'

/** What somebody chose to be seen as. Whether they are here at all is up to their devices. */
export const presenceStatus = v.picklist(['online', 'idle', 'dnd', 'invisible'])
export type PresenceStatus = v.InferOutput<typeof presenceStatus>

/** `presence/{uid}`: chosen by hand. Nobody else may read it, or "invisible" would be a lie. */
export const presence = v.object({ schemaVersion: v.number(), status: presenceStatus })

/** `presence/{uid}/devices/{d}`: one open page, written on changes alone and deleted when it is closed. */
export const device = v.object({
  schemaVersion: v.number(),
  state: v.picklist(['active', 'idle']),
  since: millis,
})
export type DeviceState = v.InferOutput<typeof device>['state']

/** `presence/{uid}/heartbeats/{d}`: apart from the device, because it starts no trigger and wakes no listener. */
export const heartbeat = v.object({ schemaVersion: v.number(), at: millis })

/** `lastSeen/{uid}`: no finer than a day, and in no server. Only functions read it, to find who has gone for good. */
export const lastSeen = v.object({
  schemaVersion: v.number(),
  /** The beginning of that day, in UTC. */
  seenOn: millis,
})

/** What others see. Being offline and being invisible look alike: there is no document. */
export const onlineState = v.picklist(['online', 'idle', 'dnd'])
export type OnlineState = v.InferOutput<typeof onlineState>

/** `servers/{s}/online/{uid}`: everything that a row of the member list shows, so that a row costs one read. */
export const online = v.object({
  schemaVersion: v.number(),
  state: onlineState,
  /** The highest hoisted role of this member, or the everyone role. */
  group: roleId,
  sortName: v.string(),
  username: v.string(),
  displayName: v.string(),
  nick: v.nullable(v.string()),
  avatar: v.nullable(v.string()),
  roles: v.array(roleId),
})
export type Online = v.InferOutput<typeof online>

/** `servers/{s}/stats/members`: for the headings of lists that nobody reads to their end. */
export const memberStats = v.object({
  schemaVersion: v.number(),
  members: v.number(),
  /** Group → how many are online. Empty while one list holds everybody who is online: then that can be counted. */
  online: v.record(v.string(), v.number()),
})
export type MemberStats = v.InferOutput<typeof memberStats>
