import { Skeleton } from '#ui/Skeleton'

const rowWidths = ['w-2/5', 'w-3/5', 'w-1/2', 'w-2/3', 'w-2/5', 'w-1/2', 'w-3/5']

export function ChannelListSkeleton() {
  return (
    <div className="h-full bg-surface-1" aria-hidden>
      <div className="flex h-12 items-center border-line border-b px-4">
        <Skeleton className="h-4 w-3/5" />
      </div>
      <div className="flex flex-col gap-4 px-4 pt-5">
        {rowWidths.map((width, index) => (
          <Skeleton key={index} className={`h-4 ${width}`} />
        ))}
      </div>
    </div>
  )
}
