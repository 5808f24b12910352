import { Trans, useLingui } from '@lingui/react/macro'
import { foldName } from '@parley/domain/members/sortNameOf'
import type { Permission } from '@parley/domain/permissions/permission'
import { permissionGroupNames, permissionsOf } from '@parley/domain/permissions/permissionGroups'
import type { ChannelType } from '@parley/domain/schema/server'
import { useState } from 'react'
import { SegmentedControl } from '#ui/SegmentedControl'
import { TextField } from '#ui/TextField'
import { groupText, permissionText } from '../permissionText'
import type { Say } from './says'

type Props = {
  type: ChannelType
  sayOf: (permission: Permission) => Say
  isReadOnly: boolean
  /** Whether the reader may do it here themselves. */
  isHeld: (permission: Permission) => boolean
  onSay: (permission: Permission, say: Say) => void
}

export function SayFields({ type, sayOf, isReadOnly, isHeld, onSay }: Props) {
  const { t, i18n } = useLingui()
  const [search, setSearch] = useState('')
  const wanted = foldName(search)
  const isFound = (permission: Permission) => {
    const { label, help } = permissionText[permission]
    return [label, help].some((text) => foldName(i18n._(text)).includes(wanted))
  }
  const groups = permissionGroupNames
    .map((group) => ({ group, found: permissionsOf(group, type).filter(isFound) }))
    .filter(({ found }) => found.length > 0)
  const says: { value: Say; label: string }[] = [
    { value: 'deny', label: t`Deny` },
    { value: 'neutral', label: t`Neutral` },
    { value: 'allow', label: t`Allow` },
  ]
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
      {groups.map(({ group, found }) => (
        <section key={group} className="flex flex-col gap-5">
          <h2 className="border-line border-b pb-2 font-semibold text-base text-ink">
            {i18n._(groupText[group])}
          </h2>
          {found.map((permission) => {
            const label = i18n._(permissionText[permission].label)
            return (
              <div
                key={permission}
                className="flex items-center gap-x-4 gap-y-2 max-sm:flex-col max-sm:items-start"
              >
                <div className="min-w-0 flex-1">
                  <h3 className="font-medium text-base text-ink">{label}</h3>
                  <p className="text-ink-muted text-sm">
                    {i18n._(permissionText[permission].help)}
                    {!isReadOnly && !isHeld(permission) && (
                      <>
                        {' '}
                        <Trans>You may not do this here yourself, so you cannot change it.</Trans>
                      </>
                    )}
                  </p>
                </div>
                <SegmentedControl
                  label={label}
                  value={sayOf(permission)}
                  options={says}
                  isDisabled={isReadOnly || !isHeld(permission)}
                  onChange={(say) => onSay(permission, say)}
                />
              </div>
            )
          })}
        </section>
      ))}
      <p role="status" className="text-ink-muted text-sm empty:hidden">
        {groups.length === 0 && <Trans>No permission is called that.</Trans>}
      </p>
    </>
  )
}
