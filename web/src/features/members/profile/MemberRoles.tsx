import { useLingui } from '@lingui/react/macro'
import type { RoleId, ServerId } from '@parley/domain/ids'
import { type Actor, canAssignRole } from '@parley/domain/permissions/hierarchy'
import { movableRoles } from '@parley/domain/roles/roleOrder'
import type { Member, Role } from '@parley/domain/schema/server'
import { Plus, X } from 'lucide-react'
import { type ReactNode, useRef, useState } from 'react'
import { mintRequestId } from '#backend/callables'
import { describeError } from '#backend/errors'
import { changeMemberRoles } from '#backend/roleCalls'
import { FormError } from '#ui/FormError'
import { IconButton } from '#ui/IconButton'
import { Menu } from '#ui/Menu'
import { MenuItem } from '#ui/MenuItem'

type Props = {
  serverId: ServerId
  member: Member
  roles: readonly Role[]
  actor: Actor | undefined
  /** Around the chips, where there are any. */
  children: (chips: ReactNode) => ReactNode
}

type Change = { add?: RoleId[]; remove?: RoleId[] }

/** Somebody's roles, highest first; whoever may gives them more here, and takes them. */
export function MemberRoles({ serverId, member, roles, actor, children }: Props) {
  const { t } = useLingui()
  const [changing, setChanging] = useState<RoleId | null>(null)
  const [problem, setProblem] = useState<string>()
  const subject = { uid: member.id, roles: member.roles }
  // Everybody holds the everyone role: it tells nothing about anybody.
  const order = movableRoles(serverId, roles)
  const held = order.filter(({ id }) => member.roles.includes(id))
  const mayAssign = (role: Role) => actor !== undefined && canAssignRole(actor, role, subject)
  const givable = order.filter((role) => !member.roles.includes(role.id) && mayAssign(role))
  if (held.length + givable.length === 0) return null

  async function change(roleId: RoleId, { add = [], remove = [] }: Change) {
    setChanging(roleId)
    setProblem(undefined)
    try {
      await changeMemberRoles({ requestId: mintRequestId(), serverId, memberId: member.id, add, remove })
    } catch (error) {
      setProblem(describeError(error))
    } finally {
      setChanging(null)
    }
  }

  return children(
    <>
      <ul aria-label={t`Roles`} className="flex flex-wrap gap-1.5 pt-0.5">
        {held.map((role) => (
          <RoleChip
            key={role.id}
            role={role}
            isBusy={changing === role.id}
            onRemove={mayAssign(role) ? () => void change(role.id, { remove: [role.id] }) : undefined}
          />
        ))}
        {givable.length > 0 && (
          <li>
            <AddRole
              roles={givable}
              isBusy={changing !== null}
              onAdd={(roleId) => void change(roleId, { add: [roleId] })}
            />
          </li>
        )}
      </ul>
      <FormError>{problem}</FormError>
    </>,
  )
}

type ChipProps = { role: Role; isBusy: boolean; onRemove: (() => void) | undefined }

function RoleChip({ role, isBusy, onRemove }: ChipProps) {
  const { t } = useLingui()
  return (
    <li
      className={`flex max-w-full items-center gap-1.5 rounded-full border border-line py-0.5 ps-2 text-ink text-sm ${onRemove ? 'pe-1' : 'pe-2.5'} ${isBusy ? 'opacity-60' : ''}`}
    >
      <RoleMark role={role} />
      <span className="truncate">{role.name}</span>
      {onRemove && (
        <button
          type="button"
          aria-label={t`Take ${role.name} away`}
          disabled={isBusy}
          onClick={onRemove}
          className="touch-target -my-2 grid size-5 shrink-0 place-items-center rounded-full text-ink-faint hover:bg-hover hover:text-ink"
        >
          <X size={14} strokeWidth={1.75} aria-hidden />
        </button>
      )}
    </li>
  )
}

type AddProps = { roles: readonly Role[]; isBusy: boolean; onAdd: (roleId: RoleId) => void }

function AddRole({ roles, isBusy, onAdd }: AddProps) {
  const { t } = useLingui()
  const anchor = useRef<HTMLButtonElement>(null)
  const [isOpen, setIsOpen] = useState(false)
  return (
    <>
      <IconButton
        ref={anchor}
        label={t`Give a role`}
        size="sm"
        aria-haspopup="menu"
        aria-expanded={isOpen}
        disabled={isBusy}
        className="-my-0.5 rounded-full border border-line"
        onClick={() => setIsOpen(!isOpen)}
      >
        <Plus size={16} strokeWidth={1.75} aria-hidden />
      </IconButton>
      <Menu isOpen={isOpen} onOpenChange={setIsOpen} anchor={anchor}>
        {roles.map((role) => (
          <MenuItem key={role.id} icon={<RoleMark role={role} />} onSelect={() => onAdd(role.id)}>
            {role.name}
          </MenuItem>
        ))}
      </Menu>
    </>
  )
}

function RoleMark({ role }: { role: Role }) {
  if (role.icon !== undefined) return <span aria-hidden>{role.icon}</span>
  return (
    <span
      aria-hidden
      className="size-2.5 shrink-0 rounded-full bg-ink-faint"
      style={role.color === null ? undefined : { backgroundColor: role.color }}
    />
  )
}
