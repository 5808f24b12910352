import { Trans, useLingui } from '@lingui/react/macro'
import { foldName } from '@parley/domain/members/sortNameOf'
import type { Actor } from '@parley/domain/permissions/hierarchy'
import type { Permission } from '@parley/domain/permissions/permission'
import { permissionGroupNames, permissionGroups } from '@parley/domain/permissions/permissionGroups'
import { permissionsIn } from '@parley/domain/permissions/permissionsIn'
import { useState } from 'react'
import { Switch } from '#ui/Switch'
import { TextField } from '#ui/TextField'
import { groupText, permissionText } from './permissionText'

type Props = {
  actor: Actor
  granted: readonly Permission[]
  isReadOnly: boolean
  onSwitch: (permission: Permission, isOn: boolean) => void
}

/** Everything a role can grant, by what it is about, with a search through names and explanations. */
export function PermissionFields({ actor, granted, isReadOnly, onSwitch }: Props) {
  const { t, i18n } = useLingui()
  const [search, setSearch] = useState('')
  const own = permissionsIn(actor)
  const wanted = foldName(search)
  const isFound = (permission: Permission) => {
    const { label, help } = permissionText[permission]
    return [label, help].some((text) => foldName(i18n._(text)).includes(wanted))
  }
  const groups = permissionGroupNames
    .map((group) => ({ group, found: permissionGroups[group].filter(isFound) }))
    .filter(({ found }) => found.length > 0)
  const isAll = granted.includes('administrator')
  const hintOf = (permission: Permission) => {
    const help = i18n._(permissionText[permission].help)
    const isLacking = !isReadOnly && !own.has(permission)
    return isLacking ? t`${help} You do not have this permission yourself, so you cannot change it.` : help
  }

  return (
    <>
      <TextField
        type="search"
        label={t`Search permissions`}
        value={search}
        onChange={(event) => setSearch(event.target.value)}
        // Enter would save the form.
        onKeyDown={(event) => event.key === 'Enter' && event.preventDefault()}
        autoComplete="off"
      />
      {isAll && (
        <p className="text-warning text-sm">
          <Trans>Administrators may do everything, whatever else is chosen here.</Trans>
        </p>
      )}
      {groups.map(({ group, found }) => (
        <section key={group} className="flex flex-col gap-5">
          <h2 className="border-line border-b pb-2 font-semibold text-base text-ink">
            {i18n._(groupText[group])}
          </h2>
          {found.map((permission) => (
            <Switch
              key={permission}
              label={i18n._(permissionText[permission].label)}
              hint={hintOf(permission)}
              isOn={granted.includes(permission)}
              isDisabled={isReadOnly || !own.has(permission)}
              onChange={(isOn) => onSwitch(permission, isOn)}
            />
          ))}
        </section>
      ))}
      <p role="status" className="text-ink-muted text-sm empty:hidden">
        {groups.length === 0 && <Trans>No permission is called that.</Trans>}
      </p>
    </>
  )
}
