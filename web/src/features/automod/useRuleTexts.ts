import { useLingui } from '@lingui/react/macro'
import { moderationLimits } from '@parley/domain/moderation/limits'
import type { AutomodKind } from '@parley/domain/schema/automod'
import type { RuleProblem } from './typedRule'

/** The words for what rules look for, and for what is wrong with one. */
export function useRuleTexts() {
  const { t } = useLingui()
  const kinds: Record<AutomodKind, { label: string; help: string }> = {
    words: { label: t`Words`, help: t`Keywords, patterns and ready-made lists.` },
    mentions: { label: t`Mentions`, help: t`Too many people and roles in one message.` },
    links: { label: t`Links`, help: t`Addresses, all but those that you allow.` },
    invites: { label: t`Invites`, help: t`Invites to other servers.` },
    spam: { label: t`Spam`, help: t`The same again and again, or too much at once.` },
  }
  const lists = {
    keywords: moderationLimits.automodKeywords,
    patterns: moderationLimits.automodPatterns,
    allowed: moderationLimits.automodAllowed,
  }
  const problemText = ({ field, of }: RuleProblem): string => {
    if (field === 'name')
      return of === 'empty'
        ? t`Give it a name.`
        : t`Use at most ${moderationLimits.automodNameMax} characters.`
    if (field === 'notice') return t`Use at most ${moderationLimits.automodNoticeMax} characters.`
    if (field === 'most') return t`Write a number from 0 to ${moderationLimits.automodMentionsMax}.`
    if (field === 'spam') return t`Choose at least one of the two.`
    if (field === 'blocks') return t`Choose to stop the message, or a channel to tell.`
    if (of === 'empty') return t`Write a keyword or a pattern, or choose a list.`
    if (of === 'finds-all') return t`One of these has no letters, and would find everything.`
    if (of === 'too-many') return t`Use at most ${lists[field]} lines.`
    const longest =
      field === 'patterns' ? moderationLimits.automodPatternMax : moderationLimits.automodKeywordMax
    return t`Use at most ${longest} characters in a line.`
  }
  return { kinds, problemText }
}
