import { useLingui } from '@lingui/react/macro'
import type { ServerId } from '@parley/domain/ids'
import type { Actor } from '@parley/domain/permissions/hierarchy'
import type { Member, Role } from '@parley/domain/schema/server'
import type { User } from '@parley/domain/schema/user'
import type { ReactNode } from 'react'
import { MemberRoles } from './MemberRoles'

type Props = {
  serverId: ServerId
  user: User
  member: Member | null
  roles: readonly Role[]
  /** The reader; nothing until it is known what they may do. */
  actor: Actor | undefined
}

/** As the reader's own locale writes it. */
const dayFormat = new Intl.DateTimeFormat(undefined, { dateStyle: 'medium' })

export function ProfileFacts({ serverId, user, member, roles, actor }: Props) {
  const { t } = useLingui()
  return (
    <dl className="flex flex-col gap-3 px-4 pt-4 pb-4">
      {user.bio !== '' && (
        <Fact name={t`About`}>
          <p className="whitespace-pre-wrap text-base text-ink wrap-anywhere">{user.bio}</p>
        </Fact>
      )}
      {member && (
        <MemberRoles serverId={serverId} member={member} roles={roles} actor={actor}>
          {(chips) => <Fact name={t`Roles`}>{chips}</Fact>}
        </MemberRoles>
      )}
      {member && (
        <Fact name={t`Member since`}>
          <time dateTime={new Date(member.joinedAt).toISOString()} className="text-base text-ink">
            {dayFormat.format(member.joinedAt)}
          </time>
        </Fact>
      )}
    </dl>
  )
}

function Fact({ name, children }: { name: string; children: ReactNode }) {
  return (
    <div>
      <dt className="font-medium text-ink-muted text-xs">{name}</dt>
      <dd>{children}</dd>
    </div>
  )
}
