/** What a server's rules make of a text. Everything that costs time is prepared once for a version of the rules. */
import { type Contents, contentsOf, isHostAllowed } from '@parley/domain/automod/contents'
import { concernsWriter, type Writer } from '@parley/domain/automod/concernsWriter'
import { fold, readingsOf } from '@parley/domain/automod/fold'
import { hasKeyword, keywordsOf, withoutKeywords } from '@parley/domain/automod/keywords'
import { moderationTimings } from '@parley/domain/moderation/limits'
import type { AutomodRule, AutomodTrigger } from '@parley/domain/schema/automod'
import { hasPattern, patternOf } from './patterns'
import { hasPresetWord } from './presets'

/** What else of them is in this channel, this one included: only where a rule asks for it. */
export type Run = readonly { readonly text: string; readonly agoMs: number }[]

export type Question = {
  readonly text: string
  readonly writer: Writer
  readonly channelId: string
  readonly run: Run
}

type Test = (contents: Contents, readings: () => readonly string[], run: Run) => boolean
export type PreparedRule = { readonly rule: AutomodRule; readonly test: Test }

export const prepare = (rules: readonly AutomodRule[]): readonly PreparedRule[] =>
  rules.filter(({ isOn }) => isOn).map((rule) => ({ rule, test: testOf(rule.trigger) }))

export function brokenRules(
  prepared: readonly PreparedRule[],
  { text, writer, channelId, run }: Question,
): readonly AutomodRule[] {
  const asked = prepared.filter(({ rule }) => concernsWriter(rule, writer, channelId))
  if (asked.length === 0) return []
  const contents = contentsOf(text)
  const readings = readingsOnce(contents.texts)
  return asked.flatMap(({ rule, test }) => (test(contents, readings, run) ? [rule] : []))
}

/** By the rules that look at names. */
export function rulesAgainstName(
  prepared: readonly PreparedRule[],
  name: string,
  writer: Writer,
): readonly AutomodRule[] {
  const contents: Contents = { texts: [name], mentions: 0, links: [], invites: [] }
  const readings = readingsOnce([name])
  return prepared.flatMap(({ rule, test }) => {
    const isAsked = rule.trigger.kind === 'words' && rule.trigger.checksNames
    return isAsked && concernsWriter(rule, writer, null) && test(contents, readings, []) ? [rule] : []
  })
}

function readingsOnce(texts: readonly string[]) {
  let known: readonly string[] | undefined
  return () => (known ??= [...new Set(texts.flatMap(readingsOf))])
}

function testOf(trigger: AutomodTrigger): Test {
  switch (trigger.kind) {
    case 'words':
      return wordsTest(trigger)
    case 'mentions':
      return ({ mentions }) => mentions > trigger.most
    case 'links':
      return ({ links }) => links.some(({ hostname }) => !isHostAllowed(hostname, trigger.allowed))
    case 'invites':
      return ({ invites }) =>
        invites.some(
          ({ host, code }) =>
            !isHostAllowed(host, trigger.allowed) && !trigger.allowed.some((each) => fold(each) === code),
        )
    case 'spam':
      return (contents, _readings, run) => isSpam(trigger, contents, run)
  }
}

function wordsTest(trigger: Extract<AutomodTrigger, { kind: 'words' }>): Test {
  const keywords = keywordsOf(trigger.keywords)
  const allowed = keywordsOf(trigger.allowed)
  const patterns = trigger.patterns.flatMap((source) => patternOf(source) ?? [])
  return ({ texts }, readings) =>
    // As it stands, since a pattern may ask for what folding takes away; and folded.
    hasPattern(texts[0] ?? '', patterns) ||
    texts.some((text) => {
      const folded = withoutKeywords(fold(text), allowed)
      return hasPattern(folded, patterns) || hasPresetWord(folded, trigger.presets)
    }) ||
    readings().some((reading) => {
      const left = withoutKeywords(reading, allowed)
      return hasKeyword(left, keywords)
    })
}

function isSpam(
  { repeats, burst }: Extract<AutomodTrigger, { kind: 'spam' }>,
  { texts }: Contents,
  run: Run,
): boolean {
  const same = fold(texts[0] ?? '')
  const said = run.filter(
    ({ text, agoMs }) => agoMs < moderationTimings.automodRepeatMs && fold(text) === same,
  )
  const close = run.filter(({ agoMs }) => agoMs < moderationTimings.automodBurstMs)
  return (repeats !== null && said.length >= repeats) || (burst !== null && close.length >= burst)
}
