import { classNames } from './classNames'

/** Give it the size and radius of what will stand there. */
export function Skeleton({ className }: { className?: string }) {
  return (
    <div aria-hidden="true" className={classNames('animate-skeleton rounded-control bg-active', className)} />
  )
}
