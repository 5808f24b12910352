import { Skeleton } from '#ui/Skeleton'

/** Widths of believable messages in percent; one inner list is one person speaking. */
const groups = [[62], [88, 40], [31], [74, 93, 22], [48], [82], [57, 35], [90], [44]]

export function MessagesSkeleton() {
  return (
    <div className="flex flex-1 flex-col justify-end overflow-hidden" aria-hidden="true">
      {groups.map((widths, group) => (
        <div key={group} className="flex gap-3 px-4 pt-5 pb-0.5 sm:gap-4">
          <Skeleton className="size-10 shrink-0 rounded-full" />
          <div className="flex max-w-[88ch] flex-1 flex-col gap-2 pt-1">
            <Skeleton className="h-3.5 w-28" />
            {widths.map((width, line) => (
              <div key={line} style={{ width: `${width}%` }}>
                <Skeleton className="h-3.5" />
              </div>
            ))}
          </div>
        </div>
      ))}
    </div>
  )
}
