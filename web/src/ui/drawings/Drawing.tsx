import type { ReactNode } from 'react'

/**
 * One hand for all drawings: a quiet room in thin lines on one floor, and a single ember stroke where the life is
 * (class `stroke-accent`).
 */
export function Drawing({ children }: { children: ReactNode }) {
  return (
    <svg
      aria-hidden="true"
      viewBox="0 0 176 112"
      width="176"
      height="112"
      fill="none"
      stroke="currentColor"
      strokeWidth="1.75"
      strokeLinecap="round"
      strokeLinejoin="round"
    >
      {children}
    </svg>
  )
}
