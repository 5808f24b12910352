import type { AuditEntry, AuditValue } from '@parley/domain/schema/audit'

/** Said by the sentence, or of no use to a reader. */
const isSaid = ['count', 'authorId', 'messageId', 'ruleId', 'reportId']

/** What is worth a line of its own. */
export const detailsShown = (details: AuditEntry['details']): readonly (readonly [string, AuditValue])[] =>
  Object.entries(details).filter(
    ([name, value]) => !isSaid.includes(name) && !(Array.isArray(value) && value.length === 0),
  )
