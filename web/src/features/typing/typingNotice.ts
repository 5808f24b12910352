import { timings } from '@parley/domain/limits'

export type TypingSender = { update(): void; remove(): void }

export type TypingNotice = {
  /** The text in the composer changed. */
  onText(text: string): void
  /** Sent, or left: the others should stop seeing it. */
  stop(): void
}

/**
 * At most one notice per `typingEveryMs` while somebody types, and one removal when they stop. Pure: the
 * clock and the sender come from outside.
 */
export function typingNotice(sender: TypingSender, nowMs: () => number = Date.now): TypingNotice {
  let lastSentMs: number | null = null

  const stop = () => {
    if (lastSentMs === null) return
    const wouldHaveEndedAnyway = nowMs() - lastSentMs >= timings.typingShownMs
    lastSentMs = null
    // The document has expired for everyone by then: removing it would be a write for nothing.
    if (!wouldHaveEndedAnyway) sender.remove()
  }

  return {
    stop,
    onText: (text) => {
      if (text.trim() === '') {
        stop()
        return
      }
      const now = nowMs()
      if (lastSentMs !== null && now - lastSentMs < timings.typingEveryMs) return
      lastSentMs = now
      sender.update()
    },
  }
}
