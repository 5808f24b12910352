import type { AutomodRule } from '@parley/domain/schema/automod'

/** Whether messages have to wait: also for a rule that only tells, since it has to see them first. */
export const looksAtMessages = (rules: readonly AutomodRule[]): boolean => rules.some(({ isOn }) => isOn)
