import './late.css'
import { ChannelListSkeleton } from '#features/channels'
import { Skeleton } from '#ui/Skeleton'
import { ConversationSkeleton } from '../routes/ConversationSkeleton'

/** The app's columns, empty: what comes stands in the same places. Shown only if the wait can be noticed. */
export function ShellSkeleton() {
  return (
    <div aria-busy="true" className="late flex h-dvh bg-surface-2">
      <div className="flex w-16 shrink-0 flex-col items-center gap-2 bg-surface-0 py-3 max-sm:hidden">
        <Skeleton className="squircle size-11" />
        <Skeleton className="squircle size-11" />
      </div>
      <div className="w-60 shrink-0 border-line border-s max-sm:hidden">
        <ChannelListSkeleton />
      </div>
      <div className="flex min-w-0 flex-1 flex-col border-line sm:border-s">
        <ConversationSkeleton />
        <div className="shrink-0 px-4 pt-6 pb-4 max-sm:px-2 max-sm:pb-2">
          <Skeleton className="h-11 rounded-card" />
        </div>
      </div>
    </div>
  )
}
