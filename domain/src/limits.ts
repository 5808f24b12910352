/** Every number that a user can bump into. Rules repeat some of them; a test compares. */
export const limits = {
  usernameMin: 2,
  usernameMax: 32,
  displayNameMax: 32,
  nicknameMax: 32,
  bioMax: 190,
  passwordMin: 8,
  serverNameMin: 2,
  serverNameMax: 100,
  serverDescriptionMax: 190,
  houseRulesMax: 2000,
  serversPerUser: 100,
  /** Kept in a person's standing: a hundred servers of so many fit into one document. */
  standingTokensPerServer: 150,
  railFolderNameMax: 32,
  channelNameMax: 100,
  channelTopicMax: 1024,
  channelsPerServer: 500,
  channelsPerCategory: 50,
  rolesPerServer: 250,
  roleNameMax: 100,
  /** The longest emoji are families: several people joined into one. */
  roleIconMax: 40,
  /** Who is given a role, or loses it, in one call. */
  roleMembersPerCall: 100,
  overwritesPerChannel: 100,
  /** What a change of roles can still walk through, member by member, while people wait for it. */
  membersPerServer: 10_000,
  invitesPerServer: 1_000,
  messageTextMax: 4000,
  /** Rules refuse a list query that asks for more. */
  listMax: 100,
  messagePage: 50,
  /** Different emojis on one message. */
  reactionKinds: 20,
  /** The longest emojis are families: several people joined into one. */
  reactionMax: 40,
  /** Of each kind a message names so many who reacted; whoever wants more asks. */
  reactorsNamed: 8,
  /** One page of those who reacted. */
  reactorPage: 50,
  /** Pages of one channel on screen at once, each with a listener of its own. */
  messagePagesOpen: 4,
  /** Who is online is listened to up to here; in larger crowds the member list is read page by page. */
  onlineWatched: 100,
  memberPage: 50,
  /** How many a search for people gives: more is a sign to type another letter. */
  memberSearch: 20,
  /** Open pages of one person at once. The oldest give way. */
  devicesPerPerson: 20,
} as const

export const timings = {
  /** Messages of one author within this time stand under one heading. */
  groupWindowMs: 7 * 60_000,
  /** One typing notice at most this often, shown for `typingShownMs` after the last. */
  typingEveryMs: 8_000,
  typingShownMs: 10_000,
  /** How long a deleted message can be brought back. */
  deleteUndoMs: 5_000,
  /** The read marker is saved at most this often. */
  readMarkerDelayMs: 1_500,
  /** What cannot be taken back asks who one is, and accepts the answer for this long. */
  freshSignInMs: 5 * 60_000,
  /** Somebody who touches nothing for this long is idle. */
  idleAfterMs: 10 * 60_000,
  heartbeatEveryMs: 60_000,
  /** A device that was silent for longer has crashed: others see it within two minutes of the last heartbeat. */
  heartbeatLostAfterMs: 80_000,
  /** An account, and a membership, are new for this long, where a server asks. */
  accountNewMs: 5 * 60_000,
  memberNewMs: 10 * 60_000,
  /** The member list's counts are written at most this often per server, with a trailing write. */
  memberStatsWindowMs: 5_000,
} as const

/** How functions pace themselves. Apart, so that no browser carries it. */
export const functionTimings = {
  sweepEveryMs: 30_000,
  /** A visit outlasts its last page by this much: enough to load the page anew. */
  visitGraceMs: 30_000,
  /** An invite that has expired or is used up says so for this long; then it is as if it had never been. */
  inviteAfterlifeMs: 24 * 60 * 60_000,
  /** `activity` is written at most this often per channel, with a trailing write. */
  activityWindowMs: 3_000,
  /** Reactions to one message are counted at most this often, with a trailing count. */
  reactionsWindowMs: 1_000,
} as const

/** Bumped when a document's stored shape changes; the migration runner reads it. */
export const schemaVersion = 1
