import { i18n } from '@lingui/core'
import { msg } from '@lingui/core/macro'
import { Plural, useLingui } from '@lingui/react/macro'
import { assertNever } from '@parley/domain/errors'
import { memberName } from '@parley/domain/members/memberName'
import { ScrollRegion } from '#ui/ScrollRegion'
import type { LeftOut, LeftOutWhy } from './bulkPlan'

/** Who is passed over, each with the reason. */
export function LeftOutList({ leftOut }: { leftOut: readonly LeftOut[] }) {
  const { t } = useLingui()
  if (leftOut.length === 0) return null
  return (
    <div className="flex flex-col gap-1 text-sm">
      <p className="font-medium text-ink">
        <Plural value={leftOut.length} one="# person is left out" other="# people are left out" />
      </p>
      <ScrollRegion label={t`Left out`} className="max-h-40 text-ink-muted">
        <ul>
          {leftOut.map(({ member, why }) => (
            <li key={member.id} className="flex gap-2 py-0.5">
              <span className="min-w-0 truncate text-ink">{memberName(member)}</span>
              <span className="shrink-0">{describeWhy(why)}</span>
            </li>
          ))}
        </ul>
      </ScrollRegion>
    </div>
  )
}

function describeWhy(why: LeftOutWhy): string {
  switch (why) {
    case 'holds':
      return i18n._(msg`holds it already`)
    case 'lacks':
      return i18n._(msg`does not hold it`)
    case 'nameless':
      return i18n._(msg`has no nickname`)
    case 'rank':
      return i18n._(msg`is not below you`)
    default:
      return assertNever(why)
  }
}
