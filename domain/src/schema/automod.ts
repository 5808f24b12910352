import * as v from 'valibot'
import { moderationLimits, moderationTimings } from '../moderation/limits'
import { channelId, roleId, trimmedName } from './common'

const upTo = (most: number, longest: number) =>
  v.pipe(v.array(v.pipe(v.string(), v.trim(), v.minLength(1), v.maxLength(longest))), v.maxLength(most))
const whole = (least: number, most: number) =>
  v.pipe(v.number(), v.integer(), v.minValue(least), v.maxValue(most))

export const automodPresets = ['profanity', 'slurs', 'sexual'] as const
export type AutomodPreset = (typeof automodPresets)[number]

/** What a rule looks for. */
export const automodTrigger = v.variant('kind', [
  v.object({
    kind: v.literal('words'),
    /** `word`, `begin*`, `*end`, `*anywhere*`. */
    keywords: upTo(moderationLimits.automodKeywords, moderationLimits.automodKeywordMax),
    /** RE2, whose time grows with the text and no faster. */
    patterns: upTo(moderationLimits.automodPatterns, moderationLimits.automodPatternMax),
    presets: v.pipe(v.array(v.picklist(automodPresets)), v.maxLength(automodPresets.length)),
    /** Written as keywords are. */
    allowed: upTo(moderationLimits.automodAllowed, moderationLimits.automodKeywordMax),
    /** Also what members are called. */
    checksNames: v.boolean(),
  }),
  /** More people and roles than this in one message. */
  v.object({ kind: v.literal('mentions'), most: whole(0, moderationLimits.automodMentionsMax) }),
  /** Hosts that links may lead to, each with what is below it; of invites also codes. */
  v.object({
    kind: v.picklist(['links', 'invites']),
    allowed: upTo(moderationLimits.automodAllowed, moderationLimits.automodKeywordMax),
  }),
  /** The same text so often in a minute, or so many messages in ten seconds; null for any number. */
  v.object({
    kind: v.literal('spam'),
    repeats: v.nullable(whole(2, moderationLimits.automodRun)),
    burst: v.nullable(whole(3, moderationLimits.automodRun)),
  }),
])
export type AutomodTrigger = v.InferOutput<typeof automodTrigger>
export type AutomodKind = AutomodTrigger['kind']

export const automodRuleId = v.pipe(v.string(), v.regex(/^[A-Za-z0-9]{20}$/))

export const automodRule = v.object({
  id: automodRuleId,
  name: trimmedName(1, moderationLimits.automodNameMax),
  isOn: v.boolean(),
  trigger: automodTrigger,
  /** Only for whoever joined so lately; null for everybody. */
  newcomerMs: v.nullable(whole(60_000, moderationTimings.automodNewcomerMaxMs)),
  exemptRoles: v.pipe(v.array(roleId), v.maxLength(moderationLimits.automodExemptRoles)),
  exemptChannels: v.pipe(v.array(channelId), v.maxLength(moderationLimits.automodExemptChannels)),
  /** Otherwise the message is let through, and only told of. */
  blocks: v.boolean(),
  /** For whoever is stopped, in place of our own words. */
  notice: v.pipe(v.string(), v.trim(), v.maxLength(moderationLimits.automodNoticeMax)),
  alertChannelId: v.nullable(channelId),
  timeoutSeconds: v.nullable(
    whole(moderationTimings.timeoutMinMs / 1000, moderationTimings.timeoutMaxMs / 1000),
  ),
})
export type AutomodRule = v.InferOutput<typeof automodRule>

/** `servers/{s}/automod/rules`. Read by functions alone: a list of words says what to write instead. */
export const automod = v.object({
  schemaVersion: v.number(),
  rules: v.pipe(v.array(automodRule), v.maxLength(moderationLimits.automodRules)),
})
export type Automod = v.InferOutput<typeof automod>
