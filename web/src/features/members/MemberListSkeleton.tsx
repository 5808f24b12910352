import { Skeleton } from '#ui/Skeleton'

const rowWidths = ['w-24', 'w-32', 'w-20', 'w-28', 'w-24', 'w-36', 'w-20', 'w-28']

export function MemberListSkeleton() {
  return (
    <div className="flex h-full flex-col gap-3 bg-surface-1 px-4 pt-5" aria-hidden>
      <Skeleton className="h-3 w-20" />
      {rowWidths.map((width, index) => (
        <div key={index} className="flex items-center gap-3">
          <Skeleton className="size-8 rounded-full" />
          <Skeleton className={`h-3.5 ${width}`} />
        </div>
      ))}
    </div>
  )
}
