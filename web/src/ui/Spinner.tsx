import { classNames } from './classNames'

/** Decorative: say what is being waited for in words nearby, or with `aria-busy`. */
export function Spinner({ className }: { className?: string }) {
  return (
    <svg
      aria-hidden="true"
      viewBox="0 0 16 16"
      fill="none"
      stroke="currentColor"
      strokeWidth="1.75"
      strokeLinecap="round"
      className={classNames('size-4 animate-spin', className)}
    >
      <path d="M8 1.75a6.25 6.25 0 1 1-6.25 6.25" />
    </svg>
  )
}
