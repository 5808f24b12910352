import { useLingui } from '@lingui/react/macro'
import { Skeleton } from '#ui/Skeleton'

export function InviteCardSkeleton() {
  const { t } = useLingui()
  return (
    <div role="status" aria-label={t`Opening the invite`} className="late">
      <div className="h-24 bg-active" />
      <div className="flex flex-col items-center px-6 pb-8 sm:px-10">
        <span className="squircle -mt-12 bg-surface-2 p-1.5">
          <Skeleton className="squircle size-21" />
        </span>
        <Skeleton className="mt-5 h-4 w-44" />
        <Skeleton className="mt-3 h-6 w-56" />
        <Skeleton className="mt-3 h-4 w-full" />
        <Skeleton className="mt-5 h-4 w-40" />
        <Skeleton className="mt-7 h-9 w-full" />
      </div>
    </div>
  )
}
