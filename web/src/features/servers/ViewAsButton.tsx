import type { ServerId } from '@parley/domain/ids'
import { Eye } from 'lucide-react'
import type { ReactNode } from 'react'
import { useNavigate } from 'react-router'
import { urls } from '#lib/urls'
import { Button } from '#ui/Button'
import { type Viewed, viewServerAs } from './viewAs'

type Props = {
  serverId: ServerId
  viewed: Viewed
  /** Instead, where something is not saved yet. */
  onHeld?: (() => void) | undefined
  onView?: () => void
  children: ReactNode
}

/** Goes to the server and sees it as somebody else does. */
export function ViewAsButton({ serverId, viewed, onHeld, onView, children }: Props) {
  const navigate = useNavigate()
  const view = () => {
    onView?.()
    void navigate(urls.server(serverId))
    viewServerAs(serverId, viewed)
  }
  return (
    <Button size="sm" onClick={onHeld ?? view}>
      <Eye size={16} strokeWidth={1.75} aria-hidden />
      {children}
    </Button>
  )
}
