import type { Permission } from '@parley/domain/permissions/permission'
import type { Server } from '@parley/domain/schema/server'
import { ChevronDown } from 'lucide-react'
import { useRef, useState } from 'react'
import { LazyServerMenu } from './LazyServerMenu'

type Props = {
  server: Server
  isOwner: boolean
  permissions: ReadonlySet<Permission>
  onInvite: (() => void) | undefined
  onCreateCategory: () => void
}

/** The server's name, which opens its menu. */
export function ServerHeading(props: Props) {
  const { server } = props
  const button = useRef<HTMLButtonElement>(null)
  const [isOpen, setIsOpen] = useState(false)
  return (
    <h2 className="flex min-w-0 flex-1">
      <button
        ref={button}
        type="button"
        aria-haspopup="menu"
        aria-expanded={isOpen}
        onClick={() => setIsOpen(!isOpen)}
        className="touch-target -ms-2 flex h-8 min-w-0 items-center gap-1 rounded-control px-2 font-semibold text-ink hover:bg-hover aria-expanded:bg-active"
      >
        <span className="truncate">{server.name}</span>
        <ChevronDown size={16} strokeWidth={1.75} aria-hidden className="shrink-0 text-ink-muted" />
      </button>
      <LazyServerMenu isOpen={isOpen} onOpenChange={setIsOpen} anchor={button} {...props} />
    </h2>
  )
}
