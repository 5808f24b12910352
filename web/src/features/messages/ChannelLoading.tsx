import { Trans } from '@lingui/react/macro'
import { MessagesSkeleton } from './row/MessagesSkeleton'
import { useDelayed } from './useDelayed'

const skeletonAfterMs = 300

export function ChannelLoading() {
  const isSlow = useDelayed(skeletonAfterMs)
  return (
    <div className="flex min-h-0 flex-1 flex-col justify-end overflow-hidden">
      {isSlow && (
        <>
          <p className="sr-only" role="status">
            <Trans>Loading messages</Trans>
          </p>
          <MessagesSkeleton />
        </>
      )}
    </div>
  )
}
