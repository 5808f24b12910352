import { Trans } from '@lingui/react/macro'
import type { Uid } from '@parley/domain/ids'
import type { Server } from '@parley/domain/schema/server'
import { Link } from 'react-router'
import { useActor } from '#features/servers'
import { type RoleTab, urls } from '#lib/urls'
import { RoleList } from './RoleList'
import { RolePage } from './RolePage'
import { usePendingRolePlaces, withRolePlaces } from './pendingRolePlaces'

type Props = {
  server: Server
  me: Uid
  /** The role that is open, and its page. */
  roleId: string | undefined
  tab: string | undefined
  onDirtyChange: (isDirty: boolean) => void
  heldCount: number
}

const tabs: readonly RoleTab[] = ['looks', 'permissions', 'members']

/** The roles of a server: all of them, or one. */
export function RolesSection({ server, me, roleId, tab, ...form }: Props) {
  const actor = useActor(server.id, me)
  const pending = usePendingRolePlaces()
  if (!actor) return null
  const roles = withRolePlaces(actor.roles, pending.flat())
  if (roleId === undefined) return <RoleList server={server} actor={actor} roles={roles} />
  const role = roles.find(({ id }) => id === roleId)
  if (!role) return <GoneRole serverId={server.id} />
  const isEveryone = (role.id as string) === server.id
  const known = tabs.find((each) => each === tab)
  return (
    <RolePage
      key={role.id}
      {...form}
      server={server}
      actor={actor}
      role={role}
      isEveryone={isEveryone}
      // Everybody holds it and nobody wears it: there is nothing else to say of it.
      tab={isEveryone ? 'permissions' : (known ?? 'looks')}
    />
  )
}

function GoneRole({ serverId }: { serverId: string }) {
  return (
    <div className="flex flex-col items-start gap-3">
      <p className="text-ink-muted">
        <Trans>This role no longer exists.</Trans>
      </p>
      <Link to={urls.serverSettings(serverId, 'roles')} className="text-link underline">
        <Trans>All roles</Trans>
      </Link>
    </div>
  )
}
