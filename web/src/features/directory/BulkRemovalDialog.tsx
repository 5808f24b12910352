import type { ServerId, Uid } from '@parley/domain/ids'
import { memberName } from '@parley/domain/members/memberName'
import type { Actor } from '@parley/domain/permissions/hierarchy'
import type { RemovalKind } from '@parley/domain/schema/removal'
import type { Member } from '@parley/domain/schema/server'
import { LazyRemovalDialog } from '#features/moderation'
import { planRemoval } from './bulkPlan'
import { LeftOutList } from './LeftOutList'

type Props = {
  act: RemovalKind
  serverId: ServerId
  actor: Actor
  members: readonly Member[]
  isOpen: boolean
  onClose: () => void
  onRemoved: (uids: readonly Uid[]) => void
}

/** The chosen people go; who is left out is said before. */
export function BulkRemovalDialog({ actor, members, ...rest }: Props) {
  const plan = planRemoval(actor, rest.act, members)
  return (
    <LazyRemovalDialog {...rest} people={plan.able.map((each) => ({ uid: each.id, name: memberName(each) }))}>
      <LeftOutList leftOut={plan.leftOut} />
    </LazyRemovalDialog>
  )
}
