/** A rule as somebody types it, and the rule that comes of it. */
import type { AutomodDraft } from '@parley/domain/api/automodCallables'
import { keywordOf } from '@parley/domain/automod/keywords'
import { fail, ok, type Result } from '@parley/domain/errors'
import { moderationLimits } from '@parley/domain/moderation/limits'
import type { AutomodKind, AutomodPreset, AutomodRule, AutomodTrigger } from '@parley/domain/schema/automod'

export type TypedRule = Omit<AutomodDraft, 'trigger'> & {
  kind: AutomodKind
  /** One a line. */
  keywords: string
  patterns: string
  allowed: string
  presets: readonly AutomodPreset[]
  checksNames: boolean
  most: string
  repeats: number | null
  burst: number | null
}

export const newRule = (kind: AutomodKind, name: string): TypedRule => ({
  name,
  isOn: true,
  newcomerMs: null,
  exemptRoles: [],
  exemptChannels: [],
  blocks: true,
  notice: '',
  alertChannelId: null,
  timeoutSeconds: null,
  kind,
  keywords: '',
  patterns: '',
  allowed: '',
  presets: [],
  checksNames: false,
  most: '5',
  repeats: 4,
  burst: 8,
})

export function typedFrom({ trigger, ...rule }: Omit<AutomodRule, 'id'>): TypedRule {
  const typed = { ...newRule(trigger.kind, rule.name), ...rule }
  switch (trigger.kind) {
    case 'words': {
      const { keywords, patterns, allowed, presets, checksNames } = trigger
      const lists = {
        keywords: keywords.join('\n'),
        patterns: patterns.join('\n'),
        allowed: allowed.join('\n'),
      }
      return { ...typed, ...lists, presets, checksNames }
    }
    case 'mentions':
      return { ...typed, most: String(trigger.most) }
    case 'links':
    case 'invites':
      return { ...typed, allowed: trigger.allowed.join('\n') }
    case 'spam':
      return { ...typed, repeats: trigger.repeats, burst: trigger.burst }
  }
}

export type RuleProblem = {
  field: 'name' | 'keywords' | 'patterns' | 'allowed' | 'most' | 'spam' | 'notice' | 'blocks'
  of: 'empty' | 'too-long' | 'too-many' | 'no-number' | 'finds-all' | 'nothing'
}

export function ruleFrom(typed: TypedRule): Result<AutomodDraft, RuleProblem> {
  const { name, isOn, newcomerMs, exemptRoles, exemptChannels, blocks, notice } = typed
  if (name.trim() === '') return fail({ field: 'name', of: 'empty' })
  if (name.trim().length > moderationLimits.automodNameMax) return fail({ field: 'name', of: 'too-long' })
  if (notice.trim().length > moderationLimits.automodNoticeMax)
    return fail({ field: 'notice', of: 'too-long' })
  if (!blocks && typed.alertChannelId === null) return fail({ field: 'blocks', of: 'nothing' })
  const trigger = triggerFrom(typed)
  if (!trigger.ok) return trigger
  const { alertChannelId, timeoutSeconds } = typed
  const rest = { newcomerMs, exemptRoles, exemptChannels, blocks, notice, alertChannelId, timeoutSeconds }
  return ok({ name, isOn, trigger: trigger.value, ...rest })
}

function triggerFrom(typed: TypedRule): Result<AutomodTrigger, RuleProblem> {
  const allowed = linesOf(typed.allowed)
  const tooMuch = problemIn(
    'allowed',
    allowed,
    moderationLimits.automodAllowed,
    moderationLimits.automodKeywordMax,
  )
  switch (typed.kind) {
    case 'words':
      return tooMuch ? fail(tooMuch) : wordsFrom(typed, allowed)
    case 'links':
    case 'invites':
      return tooMuch ? fail(tooMuch) : ok({ kind: typed.kind, allowed })
    case 'mentions': {
      const most = Number(typed.most)
      const isFit = /^\d+$/u.test(typed.most.trim()) && most <= moderationLimits.automodMentionsMax
      return isFit ? ok({ kind: 'mentions', most }) : fail({ field: 'most', of: 'no-number' })
    }
    case 'spam': {
      const { repeats, burst } = typed
      if (repeats === null && burst === null) return fail({ field: 'spam', of: 'nothing' })
      return ok({ kind: 'spam', repeats, burst })
    }
  }
}

function wordsFrom(typed: TypedRule, allowed: string[]): Result<AutomodTrigger, RuleProblem> {
  const keywords = linesOf(typed.keywords)
  const patterns = linesOf(typed.patterns)
  const problem =
    problemIn('keywords', keywords, moderationLimits.automodKeywords, moderationLimits.automodKeywordMax) ??
    problemIn('patterns', patterns, moderationLimits.automodPatterns, moderationLimits.automodPatternMax)
  if (problem) return fail(problem)
  if (keywords.length + patterns.length + typed.presets.length === 0) {
    return fail({ field: 'keywords', of: 'empty' })
  }
  if (!keywords.every(keywordOf)) return fail({ field: 'keywords', of: 'finds-all' })
  const { presets, checksNames } = typed
  return ok({ kind: 'words', keywords, patterns, allowed, presets: [...presets], checksNames })
}

function problemIn(
  field: 'keywords' | 'patterns' | 'allowed',
  lines: readonly string[],
  most: number,
  longest: number,
): RuleProblem | undefined {
  if (lines.length > most) return { field, of: 'too-many' }
  return lines.some((line) => line.length > longest) ? { field, of: 'too-long' } : undefined
}

const linesOf = (text: string): string[] => [
  ...new Set(
    text
      .split('\n')
      .map((line) => line.trim())
      .filter((line) => line !== ''),
  ),
]
