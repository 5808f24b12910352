import { Trans } from '@lingui/react/macro'
import type { OnlineState } from '@parley/domain/schema/presence'
import type { Member, Role } from '@parley/domain/schema/server'
import type { User } from '@parley/domain/schema/user'
import { PresenceDot, useStateName } from '#features/presence'
import { Avatar } from '#ui/Avatar'
import { RoleIcon } from '#ui/RoleIcon'
import { authorFromMember, authorFromUser } from '../authorFrom'

type Props = {
  id: string
  user: User
  member: Member | null
  state: OnlineState | null
  roles: readonly Role[]
}

/** Who they are: the name that the server calls them stands large, the others below. */
export function ProfileHeading({ id, user, member, state, roles }: Props) {
  const nameOf = useStateName()
  const { name, avatarSrc, color, icon } = member ? authorFromMember(member, roles) : authorFromUser(user)
  return (
    <header className="px-4 pt-5">
      <Avatar name={name} src={avatarSrc} size={80} />
      <h2
        className="mt-3 font-semibold text-ink text-lg wrap-anywhere"
        style={color === null ? undefined : { color }}
      >
        <span id={id}>{name}</span>
        {icon && <RoleIcon icon={icon} className="ms-1.5" />}
      </h2>
      <p className="flex flex-wrap gap-x-2 text-ink-muted text-sm wrap-anywhere">
        {name !== user.displayName && <span className="text-ink">{user.displayName}</span>}
        <span>@{user.username}</span>
      </p>
      {state !== null && (
        <p className="mt-1 flex items-center gap-1.5 text-ink-muted text-sm">
          <PresenceDot state={state} />
          {nameOf(state)}
        </p>
      )}
      {!member && (
        <p className="mt-2 text-ink-muted text-sm">
          <Trans>No longer a member of this server.</Trans>
        </p>
      )}
    </header>
  )
}
