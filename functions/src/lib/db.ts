/** The database handle and one typed reference per kind of document. */
import type { ChannelId, DeviceId, InviteCode, MessageId, RoleId, ServerId, Uid } from '@parley/domain/ids'
import { closedPaths, collections, paths } from '@parley/domain/paths'
import { acl } from '@parley/domain/schema/acl'
import { auditEntry } from '@parley/domain/schema/audit'
import { automod } from '@parley/domain/schema/automod'
import { invite } from '@parley/domain/schema/invite'
import { message } from '@parley/domain/schema/message'
import { moderationCase } from '@parley/domain/schema/case'
import { platformReport, report } from '@parley/domain/schema/report'
import { access, activity, channel, member, role, server } from '@parley/domain/schema/server'
import { device, heartbeat, lastSeen, memberStats, online, presence } from '@parley/domain/schema/presence'
import { reactor } from '@parley/domain/schema/reaction'
import { removal } from '@parley/domain/schema/removal'
import { silence } from '@parley/domain/schema/silence'
import { ownServer, readState, standing, user, usernameClaim, warnings } from '@parley/domain/schema/user'
import { getApps, initializeApp } from 'firebase-admin/app'
import { getFirestore } from 'firebase-admin/firestore'
import type * as v from 'valibot'
import { converterOf } from './stored'

const app = getApps()[0] ?? initializeApp()
export const db = getFirestore(app)

const doc = <const Schema extends v.GenericSchema>(path: string, schema: Schema) =>
  db.doc(path).withConverter(converterOf(schema))
const collection = <const Schema extends v.GenericSchema>(path: string, schema: Schema) =>
  db.collection(path).withConverter(converterOf(schema))

export const refs = {
  user: (uid: Uid) => doc(paths.user(uid), user),
  username: (lower: string) => doc(closedPaths.username(lower), usernameClaim),
  standing: (uid: Uid) => doc(paths.standing(uid), standing),
  warnings: (uid: Uid) => doc(paths.warnings(uid), warnings),
  ownServer: (uid: Uid, s: ServerId) => doc(paths.ownServer(uid, s), ownServer),
  ownServers: (uid: Uid) => collection(paths.ownServers(uid), ownServer),
  removal: (uid: Uid, s: ServerId) => doc(paths.removal(uid, s), removal),
  readState: (uid: Uid, s: ServerId) => doc(paths.readState(uid, s), readState),
  /** Existence alone counts; administrators write it by hand, so nothing is expected of its fields. */
  suspension: (uid: Uid) => db.doc(closedPaths.suspension(uid)),
  users: () => db.collection(collections.users),
  presence: (uid: Uid) => doc(paths.presence(uid), presence),
  device: (uid: Uid, d: DeviceId) => doc(paths.device(uid, d), device),
  devices: (uid: Uid) => collection(paths.devices(uid), device),
  heartbeat: (uid: Uid, d: DeviceId) => doc(paths.heartbeat(uid, d), heartbeat),
  /** Everybody's. */
  heartbeats: () => db.collectionGroup(collections.heartbeats).withConverter(converterOf(heartbeat)),
  lastSeen: (uid: Uid) => doc(closedPaths.lastSeen(uid), lastSeen),
  invite: (code: InviteCode) => doc(closedPaths.invite(code), invite),
  invites: () => collection(closedPaths.invites(), invite),

  server: (s: ServerId) => doc(paths.server(s), server),
  servers: () => db.collection(collections.servers),
  access: (s: ServerId, uid: Uid) => doc(paths.access(s, uid), access),
  accessList: (s: ServerId) => collection(closedPaths.accessList(s), access),
  member: (s: ServerId, uid: Uid) => doc(paths.member(s, uid), member),
  members: (s: ServerId) => collection(paths.members(s), member),
  /** Existence alone counts, as of a suspension, and an end that has passed: see `moderation/readBan.ts`. */
  ban: (s: ServerId, uid: Uid) => db.doc(closedPaths.ban(s, uid)),
  bans: (s: ServerId) => db.collection(closedPaths.bans(s)),
  silence: (s: ServerId, uid: Uid) => doc(closedPaths.silence(s, uid), silence),
  audit: (s: ServerId) => collection(closedPaths.audit(s), auditEntry),
  reports: (s: ServerId) => collection(closedPaths.reports(s), report),
  platformReports: () => collection(closedPaths.platformReports(), platformReport),
  cases: (s: ServerId) => collection(closedPaths.cases(s), moderationCase),
  automod: (s: ServerId) => doc(closedPaths.automod(s), automod),
  role: (s: ServerId, r: RoleId) => doc(paths.role(s, r), role),
  roles: (s: ServerId) => collection(paths.roles(s), role),
  channel: (s: ServerId, c: ChannelId) => doc(paths.channel(s, c), channel),
  channels: (s: ServerId) => collection(paths.channels(s), channel),
  acl: (s: ServerId, c: ChannelId) => doc(closedPaths.acl(s, c), acl),
  serverAcl: (s: ServerId) => doc(closedPaths.serverAcl(s), acl),
  acls: (s: ServerId) => collection(closedPaths.acls(s), acl),
  activity: (s: ServerId, c: ChannelId) => doc(paths.activity(s, c), activity),
  activities: (s: ServerId) => collection(paths.activities(s), activity),
  online: (s: ServerId, uid: Uid) => doc(paths.online(s, uid), online),
  onlineList: (s: ServerId) => collection(paths.onlineList(s), online),
  memberStats: (s: ServerId) => doc(paths.memberStats(s), memberStats),
  message: (s: ServerId, c: ChannelId, m: MessageId) => doc(paths.message(s, c, m), message),
  messages: (s: ServerId, c: ChannelId) => collection(paths.messages(s, c), message),
  reactor: (s: ServerId, c: ChannelId, m: MessageId, uid: Uid) => doc(paths.reactor(s, c, m, uid), reactor),
  reactors: (s: ServerId, c: ChannelId, m: MessageId) => collection(paths.reactors(s, c, m), reactor),
  /** Everybody's, of all messages. */
  allReactors: () => db.collectionGroup(collections.reactors),
}
