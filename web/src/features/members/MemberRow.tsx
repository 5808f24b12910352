import type { ServerId } from '@parley/domain/ids'
import type { Role } from '@parley/domain/schema/server'
import type { ListedMember } from '#backend/memberPages'
import { PresentAvatar, useStateName } from '#features/presence'
import { Avatar } from '#ui/Avatar'
import { RoleIcon } from '#ui/RoleIcon'
import { authorFromMember } from './authorFrom'
import { ProfileTrigger } from './profile/ProfileTrigger'

type Props = { serverId: ServerId; person: ListedMember; roles: readonly Role[] }

/** The colours of roles are for those who are here; who is not stands back, but can be read. */
export function MemberRow({ serverId, person, roles }: Props) {
  const { name, avatarSrc, color, icon } = authorFromMember(person, roles)
  const nameOf = useStateName()
  const { state } = person
  const avatar = { name, src: avatarSrc, size: 32 } as const
  return (
    <div title={`@${person.username}`}>
      <ProfileTrigger
        serverId={serverId}
        uid={person.id}
        className="flex min-h-10 w-full items-center gap-3 rounded-control px-2 py-1 text-start hover:bg-hover pointer-coarse:min-h-11"
      >
        {state === null ? (
          <Avatar {...avatar} className="opacity-50" />
        ) : (
          <PresentAvatar {...avatar} state={state} ground="bg-surface-1" />
        )}
        {state === null ? (
          <span className="min-w-0 truncate text-ink-faint">{name}</span>
        ) : (
          <span className="min-w-0 truncate text-ink-muted" style={color === null ? undefined : { color }}>
            {name}
            <span className="sr-only">, {nameOf(state)}</span>
          </span>
        )}
        {icon && <RoleIcon icon={icon} className={state === null ? '-ms-1.5 opacity-50' : '-ms-1.5'} />}
      </ProfileTrigger>
    </div>
  )
}
