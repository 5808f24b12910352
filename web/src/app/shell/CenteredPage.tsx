import type { ReactNode } from 'react'
import { SidebarButton } from './SidebarButton'

/** A page of one thing in the middle, with a phone's way to the list. */
export function CenteredPage({ children }: { children: ReactNode }) {
  return (
    <>
      <header className="flex h-12 shrink-0 items-center px-1 sm:hidden">
        <SidebarButton />
      </header>
      <div className="grid min-h-0 flex-1 place-items-center overflow-y-auto">{children}</div>
    </>
  )
}
