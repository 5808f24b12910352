import { Trans, useLingui } from '@lingui/react/macro'
import { type Actor, obstacleToDeleting, obstacleToManaging } from '@parley/domain/permissions/hierarchy'
import type { Role, Server } from '@parley/domain/schema/server'
import { ArrowLeft, Lock } from 'lucide-react'
import { type MouseEvent, useCallback, useState } from 'react'
import { Link, NavLink, useNavigate } from 'react-router'
import { ViewAsButton } from '#features/servers'
import { type RoleTab, urls } from '#lib/urls'
import { Button } from '#ui/Button'
import { classNames } from '#ui/classNames'
import { SettingsSectionFrame } from '#ui/SettingsSectionFrame'
import { DeleteRoleDialog } from './DeleteRoleDialog'
import { describeObstacle } from './describeObstacle'
import { RoleForm } from './RoleForm'
import { RoleMembers } from './RoleMembers'

type Props = {
  server: Server
  actor: Actor
  role: Role
  isEveryone: boolean
  tab: RoleTab
  onDirtyChange: (isDirty: boolean) => void
  heldCount: number
}

export function RolePage({ server, actor, role, isEveryone, tab, onDirtyChange, heldCount }: Props) {
  const { t } = useLingui()
  const navigate = useNavigate()
  const [isDeleting, setIsDeleting] = useState(false)
  const [isDirty, setIsDirty] = useState(false)
  const [localHeldCount, setLocalHeldCount] = useState(0)
  const list = urls.serverSettings(server.id, 'roles')
  const obstacle = obstacleToManaging(actor, role)
  const tabs: { id: RoleTab; label: string }[] = [
    { id: 'looks', label: t`Looks` },
    { id: 'permissions', label: t`Permissions` },
    { id: 'members', label: t`Members` },
  ]
  const stay = () => setLocalHeldCount(localHeldCount + 1)
  const stayIfDirty = (event: MouseEvent) => {
    if (!isDirty) return
    event.preventDefault()
    stay()
  }
  // The same one for good: the form tells it from its effects.
  const setDirty = useCallback(
    (dirty: boolean) => {
      setIsDirty(dirty)
      if (!dirty) setLocalHeldCount(0)
      onDirtyChange(dirty)
    },
    [onDirtyChange],
  )
  return (
    <SettingsSectionFrame title={isEveryone ? t`everyone` : role.name}>
      <div className="-mt-5 flex flex-col gap-4">
        <Link
          to={list}
          onClick={stayIfDirty}
          className="touch-target order-first inline-flex items-center gap-1.5 self-start text-ink-muted text-sm hover:text-ink"
        >
          <ArrowLeft size={16} strokeWidth={1.75} aria-hidden className="rtl:-scale-x-100" />
          <Trans>All roles</Trans>
        </Link>
        <div>
          <ViewAsButton
            serverId={server.id}
            viewed={{ kind: 'role', roleId: role.id }}
            onHeld={isDirty ? stay : undefined}
          >
            <Trans>View server as this role</Trans>
          </ViewAsButton>
        </div>
        {obstacle !== null && (
          <p className="flex items-center gap-2 text-ink-muted text-sm">
            <Lock size={16} strokeWidth={1.75} aria-hidden className="shrink-0" />
            {describeObstacle(obstacle)}
          </p>
        )}
        {isEveryone ? (
          <p className="text-ink-muted text-sm">
            <Trans>Everybody holds this role. What it grants, nobody needs another role for.</Trans>
          </p>
        ) : (
          <nav aria-label={t`Pages of this role`} className="flex gap-1 border-line border-b">
            {tabs.map(({ id, label }) => (
              <NavLink
                key={id}
                to={urls.serverRole(server.id, role.id, id)}
                replace
                onClick={stayIfDirty}
                aria-current={id === tab ? 'page' : undefined}
                className={classNames(
                  'touch-target -mb-px flex h-9 items-center border-b-2 px-3 font-medium text-sm',
                  id === tab ? 'border-accent text-ink' : 'border-transparent text-ink-muted hover:text-ink',
                )}
              >
                {label}
              </NavLink>
            ))}
          </nav>
        )}
      </div>
      {tab === 'members' ? (
        <RoleMembers serverId={server.id} actor={actor} role={role} />
      ) : (
        <RoleForm
          key={tab}
          serverId={server.id}
          actor={actor}
          role={role}
          part={tab}
          isReadOnly={obstacle !== null}
          onDirtyChange={setDirty}
          heldCount={heldCount + localHeldCount}
        />
      )}
      {tab === 'looks' && obstacleToDeleting(actor, role) === null && (
        <div className="border-line border-t pt-6">
          <Button variant="danger" onClick={() => setIsDeleting(true)}>
            <Trans>Delete role</Trans>
          </Button>
        </div>
      )}
      <DeleteRoleDialog
        serverId={server.id}
        actor={actor}
        role={isDeleting ? role : null}
        onClose={() => setIsDeleting(false)}
        onDeleted={() => void navigate(list, { replace: true })}
      />
    </SettingsSectionFrame>
  )
}
