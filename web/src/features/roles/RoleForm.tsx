import { useLingui } from '@lingui/react/macro'
import type { ServerId } from '@parley/domain/ids'
import { limits } from '@parley/domain/limits'
import type { Actor } from '@parley/domain/permissions/hierarchy'
import { inTableOrder, type Permission } from '@parley/domain/permissions/permission'
import { type Role, roleIcon, roleName } from '@parley/domain/schema/server'
import { type SyntheticEvent, useEffect, useState } from 'react'
import * as v from 'valibot'
import { mintRequestId } from '#backend/callables'
import { updateRole } from '#backend/roleCalls'
import { FormError } from '#ui/FormError'
import { showToast } from '#ui/showToast'
import { UnsavedBar } from '#ui/UnsavedBar'
import { describeRoleProblem } from './describeRoleProblem'
import { PermissionFields } from './PermissionFields'
import { changeOf, type Looks, type LooksProblems, looksOf } from './looks'
import { RoleLooks } from './RoleLooks'

type Props = {
  serverId: ServerId
  actor: Actor
  role: Role
  part: 'looks' | 'permissions'
  isReadOnly: boolean
  onDirtyChange: (isDirty: boolean) => void
  /** How often somebody tried to leave with unsaved changes. */
  heldCount: number
}

type Switched = Readonly<Partial<Record<Permission, boolean>>>

/** What was not touched follows the role: somebody else may be changing it at the same time. */
export function RoleForm({ serverId, actor, role, part, isReadOnly, onDirtyChange, heldCount }: Props) {
  const { t } = useLingui()
  const [typed, setTyped] = useState<Partial<Looks>>({})
  const [switched, setSwitched] = useState<Switched>({})
  const [problems, setProblems] = useState<LooksProblems & { form?: string }>({})
  const [isBusy, setIsBusy] = useState(false)
  const stored = looksOf(role)
  const looks = { ...stored, ...typed }
  const granted = grantedWith(role.permissions, switched)
  const change = changeOf(stored, looks)
  const hasOtherPermissions = String(granted) !== String(inTableOrder(role.permissions))
  const isDirty = Object.keys(change).length > 0 || hasOtherPermissions
  useEffect(() => onDirtyChange(isDirty), [isDirty, onDirtyChange])
  // A form that is left has nothing more to hold anybody back for.
  useEffect(() => () => onDirtyChange(false), [onDirtyChange])

  const reset = () => {
    setTyped({})
    setSwitched({})
    setProblems({})
  }

  async function save(event: SyntheticEvent) {
    event.preventDefault()
    if (!isDirty) return
    const hasName = v.is(roleName, looks.name)
    const hasIcon = looks.icon === '' || v.is(roleIcon, looks.icon)
    if (!hasName || !hasIcon) {
      setProblems({
        ...(!hasName && { name: t`Use between 1 and ${limits.roleNameMax} characters.` }),
        ...(!hasIcon && { icon: t`Use one emoji, or leave it empty.` }),
      })
      return
    }
    setIsBusy(true)
    setProblems({})
    try {
      const wish = { ...change, ...(hasOtherPermissions && { permissions: granted }) }
      await updateRole({ requestId: mintRequestId(), serverId, roleId: role.id, ...wish })
      reset()
      showToast({ title: t`Saved` })
    } catch (error) {
      setProblems({ form: describeRoleProblem(error) })
    } finally {
      setIsBusy(false)
    }
  }

  return (
    <form noValidate onSubmit={(event) => void save(event)} className="flex flex-col gap-6">
      {part === 'looks' ? (
        <RoleLooks
          looks={looks}
          problems={problems}
          isReadOnly={isReadOnly}
          onChange={(changed) => {
            setTyped({ ...typed, ...changed })
            setProblems({})
          }}
        />
      ) : (
        <PermissionFields
          actor={actor}
          granted={granted}
          isReadOnly={isReadOnly}
          onSwitch={(permission, isOn) => {
            setSwitched({ ...switched, [permission]: isOn })
            setProblems({})
          }}
        />
      )}
      <FormError>{problems.form}</FormError>
      {isDirty && !isReadOnly && <UnsavedBar isBusy={isBusy} onReset={reset} heldCount={heldCount} />}
    </form>
  )
}

function grantedWith(permissions: readonly Permission[], switched: Switched): Permission[] {
  const isOff = (permission: Permission) => switched[permission] === false
  const on = (Object.keys(switched) as Permission[]).filter((permission) => switched[permission])
  return inTableOrder([...permissions.filter((permission) => !isOff(permission)), ...on])
}
