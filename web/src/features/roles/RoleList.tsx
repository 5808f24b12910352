import { Trans, useLingui } from '@lingui/react/macro'
import { everyoneRoleId } from '@parley/domain/ids'
import { type Actor, obstacleToCreating, obstacleToManaging } from '@parley/domain/permissions/hierarchy'
import { movableRoles } from '@parley/domain/roles/roleOrder'
import type { Role, Server } from '@parley/domain/schema/server'
import { Plus } from 'lucide-react'
import { useRef, useState } from 'react'
import { useNavigate } from 'react-router'
import { arrowKeys } from '#lib/arrowKeys'
import { urls } from '#lib/urls'
import { useMediaQuery } from '#lib/useMediaQuery'
import { Button } from '#ui/Button'
import { SettingsSectionFrame } from '#ui/SettingsSectionFrame'
import { CreateRoleDialog } from './CreateRoleDialog'
import { DeleteRoleDialog } from './DeleteRoleDialog'
import { describeObstacle } from './describeObstacle'
import { moveRole, stepRole } from './moveRole'
import { RoleDrag } from './RoleDrag'
import { RoleRow } from './RoleRow'
import { useRoleCounts } from './useRoleCounts'

type Props = { server: Server; actor: Actor; roles: readonly Role[] }

/** Highest first, and the everyone role below all others. */
export function RoleList({ server, actor, roles }: Props) {
  const { t } = useLingui()
  const navigate = useNavigate()
  const [isCreating, setIsCreating] = useState(false)
  const [deleting, setDeleting] = useState<Role | null>(null)
  const rows = useRef<HTMLUListElement>(null)
  const order = movableRoles(server.id, roles)
  const everyone = roles.find(({ id }) => id === everyoneRoleId(server.id))
  const countOf = useRoleCounts(
    server.id,
    order.map(({ id }) => id),
  )
  const obstacle = obstacleToCreating(actor, [])
  const isMovable = (role: Role) => obstacleToManaging(actor, role) === null
  // A finger that rests on a row scrolls; the row's menu moves as well.
  const canDrag = useMediaQuery('(pointer: fine)') && order.filter(isMovable).length > 1
  const stepOf = (role: Role, step: 1 | -1) => {
    const next = order[order.indexOf(role) + step]
    const move = isMovable(role) && next && isMovable(next) ? stepRole(order, role.id, step) : null
    return move && (() => void moveRole(server.id, actor, roles, move))
  }

  return (
    <SettingsSectionFrame title={t`Roles`}>
      <div className="-mt-5 flex flex-col items-start gap-4">
        <p className="text-ink-muted text-pretty">
          <Trans>
            Somebody may do what their roles grant together. Who holds the higher role stands above, and can
            change only what is below.
          </Trans>
        </p>
        <Button variant="primary" disabled={obstacle !== null} onClick={() => setIsCreating(true)}>
          <Plus size={18} strokeWidth={1.75} aria-hidden />
          <Trans>Create role</Trans>
        </Button>
        {obstacle !== null && <p className="text-ink-faint text-sm">{describeObstacle(obstacle)}</p>}
      </div>
      <div ref={arrowKeys} className="relative">
        <ul ref={rows} aria-label={t`Roles, highest first`}>
          {order.map((role) => (
            <RoleRow
              key={role.id}
              serverId={server.id}
              role={role}
              count={countOf(role.id)}
              obstacle={obstacleToManaging(actor, role)}
              isDraggable={canDrag && isMovable(role)}
              onUp={stepOf(role, -1)}
              onDown={stepOf(role, 1)}
              onDelete={() => setDeleting(role)}
            />
          ))}
        </ul>
        {canDrag && (
          <RoleDrag
            list={rows}
            order={order}
            isMovable={isMovable}
            onMove={(move) => void moveRole(server.id, actor, roles, move)}
          />
        )}
        {order.length === 0 && (
          <p className="py-3 text-ink-muted text-sm">
            <Trans>No roles yet. Everybody may do what is granted to everyone.</Trans>
          </p>
        )}
        {everyone && (
          <ul aria-label={t`For everybody`} className="border-line border-t pt-1">
            <RoleRow
              serverId={server.id}
              role={everyone}
              isEveryone
              count={undefined}
              obstacle={obstacleToManaging(actor, everyone)}
            />
          </ul>
        )}
      </div>
      <CreateRoleDialog
        serverId={server.id}
        actor={actor}
        isOpen={isCreating}
        onOpenChange={setIsCreating}
        onCreated={(roleId) => void navigate(urls.serverRole(server.id, roleId))}
      />
      <DeleteRoleDialog
        serverId={server.id}
        actor={actor}
        role={deleting}
        onClose={() => setDeleting(null)}
      />
    </SettingsSectionFrame>
  )
}
