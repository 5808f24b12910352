/** Numbers of keeping order, apart from `limits`, which the first page of every visitor carries. */
export const moderationLimits = {
  /** How many of the newest members one call looks through for young accounts. */
  membersSought: 100,
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
  purgeTextMax: 100,
  /** How many messages a preview of a purge looks through for those that are meant. */
  purgeSought: 500,
  /** How much of a text it shows. */
  purgeSnippet: 300,
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
} as const

export const moderationTimings = {
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
} as const
