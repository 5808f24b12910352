import { expect, test } from 'vitest'
import { judgeSend, otherTabGraceMs, type SendFacts, type SendVerdict } from './judgeSend'

/** After a reload: no promise, the cache only, and long enough ago. */
const reloaded: SendFacts = {
  recorded: 'sending',
  seenAs: 'absent',
  isInFlightHere: false,
  isServerSnapshot: false,
  answer: 'not-asked',
  sinceAttemptMs: otherTabGraceMs,
}

const table: [title: string, change: Partial<SendFacts>, verdict: SendVerdict][] = [
  [
    'a send that waits for its answer is sending',
    { isInFlightHere: true, isServerSnapshot: true },
    'sending',
  ],
  ['a write that the SDK took up again after a reload is sending', { seenAs: 'pending' }, 'sending'],
  ['a reload without network decides nothing', {}, 'sending'],
  ['absent from a server snapshot asks the server', { isServerSnapshot: true }, 'ask-server'],
  [
    'a send that another tab began just now is left alone',
    { isServerSnapshot: true, sinceAttemptMs: otherTabGraceMs - 1 },
    'sending',
  ],
  ['missing on the server has failed', { isServerSnapshot: true, answer: 'missing' }, 'failed'],
  ['found on the server is acknowledged', { isServerSnapshot: true, answer: 'exists' }, 'acknowledged'],
  ['a confirmed row is acknowledged', { seenAs: 'confirmed' }, 'acknowledged'],
  [
    'a confirmed row wins over a recorded failure',
    { seenAs: 'confirmed', recorded: 'failed' },
    'acknowledged',
  ],
  ['a recorded failure stays one after a reload', { recorded: 'failed', isServerSnapshot: true }, 'failed'],
  ['a recorded failure stays one without network', { recorded: 'failed' }, 'failed'],
  ['a failure that another tab retries is sending', { recorded: 'failed', seenAs: 'pending' }, 'sending'],
  ['a failure that this tab retries is sending', { recorded: 'failed', isInFlightHere: true }, 'sending'],
  [
    'a stale answer does not fail a retry that is under way',
    { answer: 'missing', isInFlightHere: true },
    'sending',
  ],
]

test.each(table)('%s', (_title, change, verdict) => {
  expect(judgeSend({ ...reloaded, ...change })).toBe(verdict)
})
