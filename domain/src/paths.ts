/** Every Firestore path, and the only place where a collection name is spelled. */
import type { ChannelId, DeviceId, InviteCode, MessageId, RoleId, ServerId, Uid } from './ids'

export const collections = {
  users: 'users',
  usernames: 'usernames',
  servers: 'servers',
  suspensions: 'suspensions',
  rateLimits: 'rateLimits',
  callResults: 'callResults',
  invites: 'invites',
  access: 'access',
  members: 'members',
  roles: 'roles',
  channels: 'channels',
  acl: 'acl',
  messages: 'messages',
  reactors: 'reactors',
  activity: 'activity',
  typing: 'typing',
  presence: 'presence',
  devices: 'devices',
  heartbeats: 'heartbeats',
  lastSeen: 'lastSeen',
  online: 'online',
  stats: 'stats',
  private: 'private',
  bans: 'bans',
  audit: 'audit',
  removals: 'removals',
  silences: 'silences',
  reports: 'reports',
  cases: 'cases',
  automod: 'automod',
} as const

export const paths = {
  user: (uid: Uid) => `users/${uid}`,
  privateDocuments: (uid: Uid) => `users/${uid}/private`,
  settings: (uid: Uid) => `users/${uid}/private/settings`,
  rail: (uid: Uid) => `users/${uid}/private/rail`,
  /** What somebody may know of in all their servers, in one document. */
  standing: (uid: Uid) => `users/${uid}/private/standing`,
  /** What they were told by moderators and have not acknowledged yet. */
  warnings: (uid: Uid) => `users/${uid}/private/warnings`,
  ownServers: (uid: Uid) => `users/${uid}/servers`,
  ownServer: (uid: Uid, s: ServerId) => `users/${uid}/servers/${s}`,
  readState: (uid: Uid, s: ServerId) => `users/${uid}/private/${s}`,
  /** How they were removed from a server, for themselves alone. */
  removal: (uid: Uid, s: ServerId) => `users/${uid}/removals/${s}`,
  presence: (uid: Uid) => `presence/${uid}`,
  devices: (uid: Uid) => `presence/${uid}/devices`,
  device: (uid: Uid, d: DeviceId) => `presence/${uid}/devices/${d}`,
  heartbeat: (uid: Uid, d: DeviceId) => `presence/${uid}/heartbeats/${d}`,

  server: (s: ServerId) => `servers/${s}`,
  access: (s: ServerId, uid: Uid) => `servers/${s}/access/${uid}`,
  members: (s: ServerId) => `servers/${s}/members`,
  member: (s: ServerId, uid: Uid) => `servers/${s}/members/${uid}`,
  roles: (s: ServerId) => `servers/${s}/roles`,
  role: (s: ServerId, r: RoleId) => `servers/${s}/roles/${r}`,
  channels: (s: ServerId) => `servers/${s}/channels`,
  channel: (s: ServerId, c: ChannelId) => `servers/${s}/channels/${c}`,
  messages: (s: ServerId, c: ChannelId) => `servers/${s}/channels/${c}/messages`,
  message: (s: ServerId, c: ChannelId, m: MessageId) => `servers/${s}/channels/${c}/messages/${m}`,
  reactors: (s: ServerId, c: ChannelId, m: MessageId) => `servers/${s}/channels/${c}/messages/${m}/reactors`,
  reactor: (s: ServerId, c: ChannelId, m: MessageId, uid: Uid) =>
    `servers/${s}/channels/${c}/messages/${m}/reactors/${uid}`,
  typings: (s: ServerId, c: ChannelId) => `servers/${s}/channels/${c}/typing`,
  typing: (s: ServerId, c: ChannelId, uid: Uid) => `servers/${s}/channels/${c}/typing/${uid}`,
  cooldown: (s: ServerId, c: ChannelId, uid: Uid) => `servers/${s}/channels/${c}/cooldowns/${uid}`,
  /** Who is there right now; whoever is not listed is away. */
  onlineList: (s: ServerId) => `servers/${s}/online`,
  online: (s: ServerId, uid: Uid) => `servers/${s}/online/${uid}`,
  memberStats: (s: ServerId) => `servers/${s}/stats/members`,
  activities: (s: ServerId) => `servers/${s}/activity`,
  activity: (s: ServerId, c: ChannelId) => `servers/${s}/activity/${c}`,
}

/** What only functions and the console open. Apart, so that no browser carries it. */
export const closedPaths = {
  username: (lower: string) => `usernames/${lower}`,
  suspension: (uid: Uid) => `suspensions/${uid}`,
  /** The last day on which somebody was here. */
  lastSeen: (uid: Uid) => `lastSeen/${uid}`,
  /** `asker` is a uid, or a network where nobody is signed in. */
  rateLimit: (asker: string, callable: string) => `rateLimits/${asker}_${callable}`,
  callResult: (uid: Uid, requestId: string) => `callResults/${uid}_${requestId}`,
  invites: () => 'invites',
  invite: (code: InviteCode) => `invites/${code}`,
  accessList: (s: ServerId) => `servers/${s}/access`,
  /** Its existence keeps somebody out, until its end if it has one. */
  bans: (s: ServerId) => `servers/${s}/bans`,
  ban: (s: ServerId, uid: Uid) => `servers/${s}/bans/${uid}`,
  /** Of people who have left. */
  silence: (s: ServerId, uid: Uid) => `servers/${s}/silences/${uid}`,
  audit: (s: ServerId) => `servers/${s}/audit`,
  /** To the moderators of a server. */
  reports: (s: ServerId) => `servers/${s}/reports`,
  /** To whoever runs this Parley. */
  platformReports: () => 'reports',
  /** What moderators keep about people: warnings and notes. */
  cases: (s: ServerId) => `servers/${s}/cases`,
  /** One document: whoever looks at a message needs all rules. */
  automod: (s: ServerId) => `servers/${s}/automod/rules`,
  acls: (s: ServerId) => `servers/${s}/acl`,
  /** Compiled permissions of one channel. */
  acl: (s: ServerId, c: ChannelId) => `servers/${s}/acl/${c}`,
  /** Compiled server-wide permissions, in the shape of a channel's. */
  serverAcl: (s: ServerId) => `servers/${s}/acl/_server`,
}
