import type { ServerId, Uid } from '@parley/domain/ids'
import type { ReactNode } from 'react'
import { openProfile } from './openProfile'

type Props = { serverId: ServerId; uid: Uid; className: string; children: ReactNode }

/** Around whatever stands for a person: opens their card beside it. */
export function ProfileTrigger({ serverId, uid, className, children }: Props) {
  return (
    <button
      type="button"
      aria-haspopup="dialog"
      onClick={(event) => openProfile(serverId, uid, event.currentTarget)}
      className={className}
    >
      {children}
    </button>
  )
}
