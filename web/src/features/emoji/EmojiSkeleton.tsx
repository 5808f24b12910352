import { Skeleton } from '#ui/Skeleton'

/** The first rows, in the size of what will stand there. */
export function EmojiSkeleton({ columns }: { columns: number }) {
  return (
    <span
      aria-busy="true"
      className="absolute inset-0 flex flex-wrap content-start overflow-hidden px-2 pt-7"
    >
      {Array.from({ length: columns * 9 }, (_, cell) => (
        <span
          key={cell}
          className="grid h-9 place-items-center pointer-coarse:h-11"
          style={{ width: `${100 / columns}%` }}
        >
          <Skeleton className="size-6 rounded-full pointer-coarse:size-7.5" />
        </span>
      ))}
    </span>
  )
}
