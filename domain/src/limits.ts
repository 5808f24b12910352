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
  /** Pages of one channel on screen at once, each with a listener of its own. */
  messagePagesOpen: 4,
  /** Who is online is listened to up to here; in larger crowds the member list is read page by page. */
  onlineWatched: 100,
  memberPage: 50,
  /** How many of the newest members one call looks through for young accounts. */
  membersSought: 100,
  /** How many a search for people gives: more is a sign to type another letter. */
  memberSearch: 20,
  /** Who loses their nickname in one call. */
  nicknamesPerCall: 100,
  /** How many of those who would be removed a preview names. */
  pruneNamed: 10,
  /** Why somebody is timed out. */
  timeoutReasonMax: 512,
  /** Roles that a prune takes no notice of: as many as one query can look for. */
  pruneRoles: 30,
  banPage: 50,
  auditPage: 50,
  /** Messages that go in one call: with what else it writes they fit into one transaction by far. */
  purgeMax: 100,
  /** Who is kicked or banned in one call. */
  removedPerCall: 200,
  /** Why somebody was removed, or something done to them. */
  reasonMax: 512,
  /** What a reporter adds, and what moderators write about a report or a person. */
  reportNoteMax: 1000,
  /** How many messages before a reported one, and how many after it, are kept with it. */
  reportAround: 3,
  reportPage: 25,
  reportNotes: 50,
  warningReasonMax: 512,
  /** Warnings of one server that somebody has yet to acknowledge. */
  warningsPending: 10,
  historyPage: 25,
  /** The longest uid. */
  banSearchMax: 128,
  automodRules: 12,
  automodNameMax: 50,
  automodKeywords: 1_000,
  automodKeywordMax: 60,
  automodPatterns: 10,
  automodPatternMax: 260,
  /** Words, or places that links may lead to. */
  automodAllowed: 1_000,
  automodMentionsMax: 50,
  automodExemptRoles: 20,
  automodExemptChannels: 50,
  /** What whoever is stopped reads. */
  automodNoticeMax: 150,
  /** All rules of a server are one document, which Firestore lets grow to 1 MiB. */
  automodBytes: 900_000,
  /** Messages that a rule is tried on. */
  automodTried: 1_000,
  /** Of what it would have stopped, so many are shown. */
  automodHitsShown: 50,
  /** Messages of one author in one channel that are looked at together. */
  automodRun: 20,
  /** Open pages of one person at once. The oldest give way. */
  devicesPerPerson: 20,
} as const

export const timings = {
  /** Messages of one author within this time stand under one heading. */
  groupWindowMs: 7 * 60_000,
  /** One typing notice at most this often, shown for `typingShownMs` after the last. */
  typingEveryMs: 8_000,
  typingShownMs: 10_000,
  /** `activity` is written at most this often per channel, with a trailing write. */
  activityWindowMs: 3_000,
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
  sweepEveryMs: 30_000,
  /** An account, and a membership, are new for this long, where a server asks. */
  accountNewMs: 5 * 60_000,
  memberNewMs: 10 * 60_000,
  timeoutMinMs: 60_000,
  timeoutMaxMs: 28 * 24 * 60 * 60_000,
  lockMinMs: 60_000,
  lockMaxMs: 28 * 24 * 60 * 60_000,
  /** The same said again within this time is repetition. */
  automodRepeatMs: 60_000,
  /** So close together is a burst. */
  automodBurstMs: 10_000,
  /** Somebody is new to a server for at most this long, where a rule is for newcomers. */
  automodNewcomerMaxMs: 30 * 24 * 60 * 60_000,
  /** A message that was stopped waits so long for its author to change it. */
  returnedKeptMs: 7 * 24 * 60 * 60_000,
  /** How long the audit log remembers. */
  auditKeptMs: 90 * 24 * 60 * 60_000,
  /** How long somebody who was removed can be told how it came. */
  removalKeptMs: 30 * 24 * 60 * 60_000,
  /** A visit outlasts its last page by this much: enough to load the page anew. */
  visitGraceMs: 30_000,
  /** The member list's counts are written at most this often per server, with a trailing write. */
  memberStatsWindowMs: 5_000,
  /** An invite that has expired or is used up says so for this long; then it is as if it had never been. */
  inviteAfterlifeMs: 24 * 60 * 60_000,
} as const

/** Bumped when a document's stored shape changes; the migration runner reads it. */
export const schemaVersion = 1
