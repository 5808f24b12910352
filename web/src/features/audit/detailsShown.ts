import type { AuditEntry, AuditValue } from '@parley/domain/schema/audit'

/** Said by the sentence, or of no use to a reader. */
const isSaid = ['count', 'authorId', 'messageId', 'ruleId', 'reportId']

/** What is worth a line of its own. */
export const detailsShown = (details: AuditEntry['details']): readonly (readonly [string, AuditValue])[] =>
  Object.entries(details).filter(
    ([name, value]) =>
      !isSaid.includes(name) &&
      // The name says it, also once the channel is gone.
      !(name === 'channelId' && 'channelName' in details) &&
      !(Array.isArray(value) && value.length === 0),
  )
