import { i18n } from '@lingui/core'
import { beforeAll, expect, it } from 'vitest'
import { describeRemoval } from './describeRemoval'

beforeAll(() => i18n.loadAndActivate({ locale: 'en', messages: {} }))

const noon = new Date(2026, 5, 1, 12).getTime()
const day = 24 * 60 * 60_000
const [serverName, until, reason] = ['Harbour', null, '']

it.each([
  [{ kind: 'kick', serverName, until, reason }, 'You were kicked from Harbour.'],
  [{ kind: 'kick', serverName, until, reason: 'Loud' }, 'You were kicked from Harbour. Why: Loud'],
  [{ kind: 'ban', serverName, until, reason }, 'You are banned from Harbour.'],
  [{ kind: 'ban', serverName, until, reason: 'Spam' }, 'You are banned from Harbour. Why: Spam'],
] as const)('%j: %s', (removal, sentence) => {
  expect(describeRemoval(removal, noon)).toBe(sentence)
})

it('says until when, with the day where it is not today', () => {
  const of = (end: number) => describeRemoval({ kind: 'ban', serverName, until: end, reason: 'Spam' }, noon)
  expect(of(noon + 60_000)).toMatch(/^You are banned from Harbour until 12:01.*\. Why: Spam$/u)
  expect(of(noon + day)).toMatch(/until .*2026.*\. Why: Spam$/u)
})
