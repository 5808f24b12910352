import type { ServerId } from '@parley/domain/ids'
import { lazy, Suspense } from 'react'
import { MemberListSkeleton } from './MemberListSkeleton'

const Loaded = lazy(async () => ({ default: (await import('./MemberList')).MemberList }))

/** The conversation is what people came for: it does not wait for the list beside it. */
export function LazyMemberList({ serverId }: { serverId: ServerId }) {
  return (
    <Suspense fallback={<MemberListSkeleton />}>
      <Loaded key={serverId} serverId={serverId} />
    </Suspense>
  )
}
