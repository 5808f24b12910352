import { classNames } from './classNames'

/** The sign of the house: a P that is a speech bubble with something said in it. The favicon repeats it. */
export function ParleyMark({ className }: { className?: string }) {
  return (
    <svg aria-hidden="true" viewBox="0 0 24 24" fill="none" className={classNames('size-6', className)}>
      <path
        d="M5.5 21.5V10a7 7 0 1 1 7 7H9.2"
        stroke="currentColor"
        strokeWidth="2.6"
        strokeLinecap="round"
        strokeLinejoin="round"
      />
      <circle cx="12.5" cy="10" r="2.35" className="fill-accent" />
    </svg>
  )
}
