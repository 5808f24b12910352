import { i18n } from '@lingui/core'
import { msg } from '@lingui/core/macro'
import type { RefusalWhy } from '@parley/domain/moderation/removal'
import type { RemovalKind } from '@parley/domain/schema/removal'

/** Why somebody stays, after their name. */
export function describeRefusal(act: RemovalKind, why: RefusalWhy): string {
  if (why === 'rank') return i18n._(msg`is not below you`)
  return act === 'kick' ? i18n._(msg`is no member any more`) : i18n._(msg`is nobody’s id`)
}
