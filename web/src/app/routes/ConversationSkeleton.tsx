import '../shell/late.css'
import { Skeleton } from '#ui/Skeleton'

const textWidths = ['w-2/5', 'w-3/5', 'w-1/3', 'w-4/5', 'w-1/2', 'w-3/5', 'w-2/5', 'w-4/5', 'w-1/2', 'w-2/3']

export function ConversationSkeleton() {
  return (
    <div aria-busy="true" className="late flex min-h-0 flex-1 flex-col">
      <div className="flex h-12 shrink-0 items-center border-line border-b px-4">
        <Skeleton className="h-4 w-40" />
      </div>
      <div className="flex min-h-0 flex-1 flex-col justify-end gap-5 overflow-hidden p-4">
        {textWidths.map((width, index) => (
          <div key={index} className="flex gap-4">
            <Skeleton className="size-10 shrink-0 rounded-full" />
            <div className="flex flex-1 flex-col gap-2">
              <Skeleton className="h-3.5 w-32" />
              <Skeleton className={`h-3.5 max-w-180 ${width}`} />
            </div>
          </div>
        ))}
      </div>
    </div>
  )
}
