import type { ReactNode, Ref } from 'react'

/** The keyboard must reach what scrolls, also where nothing inside takes the focus. */
const scrollable = { role: 'region', tabIndex: 0 } as const

type Props = { label: string; className?: string; ref?: Ref<HTMLDivElement>; children: ReactNode }

export function ScrollRegion({ label, className, ref, children }: Props) {
  return (
    <div
      {...scrollable}
      ref={ref}
      aria-label={label}
      className={`min-h-0 flex-1 overflow-y-auto -outline-offset-2 ${className ?? ''}`}
    >
      {children}
    </div>
  )
}
