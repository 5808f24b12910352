/** How this channel's live query sees the id of an unconfirmed send. */
type SeenAs = 'absent' | 'pending' | 'confirmed'

/** What a direct question to the server brought, once it was asked. */
export type ServerAnswer = 'not-asked' | 'exists' | 'missing'

export type SendFacts = {
  /** As stored: 'failed' once some tab knew so. */
  recorded: 'sending' | 'failed'
  seenAs: SeenAs
  /** A send of this tab that still waits for its answer. */
  isInFlightHere: boolean
  /** The live query has heard from the server since this page loaded, so it shows more than the local cache. */
  isServerSnapshot: boolean
  answer: ServerAnswer
  sinceAttemptMs: number
}

export type SendVerdict = 'acknowledged' | 'sending' | 'ask-server' | 'failed'

/**
 * Another tab may have recorded a send a moment before its write reaches the cache that tabs share. Judging
 * sooner than this would show a message as failed that is on its way.
 */
export const otherTabGraceMs = 10_000

/** What became of a send whose promise may not have survived: the table in docs/sending-a-message.md. */
export function judgeSend(facts: SendFacts): SendVerdict {
  if (facts.seenAs === 'confirmed' || facts.answer === 'exists') return 'acknowledged'
  if (facts.seenAs === 'pending' || facts.isInFlightHere) return 'sending'
  if (facts.recorded === 'failed' || facts.answer === 'missing') return 'failed'
  if (!facts.isServerSnapshot || facts.sinceAttemptMs < otherTabGraceMs) return 'sending'
  // Absent from the newest page, which is not yet proof: it may have slid out of it.
  return 'ask-server'
}
