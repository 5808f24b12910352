import { Combobox } from '@base-ui/react/combobox'
import { Trans, useLingui } from '@lingui/react/macro'
import type { ServerId, Uid } from '@parley/domain/ids'
import { memberName } from '@parley/domain/members/memberName'
import type { Member } from '@parley/domain/schema/server'
import { useState } from 'react'
import { Avatar } from '#ui/Avatar'
import { classNames } from '#ui/classNames'
import { Field } from '#ui/Field'
import { fieldClass } from '#ui/fieldClass'
import { menuClass } from '#ui/menuClass'
import { isCalled } from './isCalled'
import { useMemberSearch } from './useMemberSearch'

type Props = {
  label: string
  serverId: ServerId
  /** Who is no choice. */
  exceptUid?: Uid
  value: Member | null
  onChange: (member: Member | null) => void
  error: string | undefined
}

/** One member of a server, found by the first letters of the name. */
export function MemberField({ label, serverId, exceptUid, value, onChange, error }: Props) {
  const { t } = useLingui()
  const [typed, setTyped] = useState(value === null ? '' : memberName(value))
  // The name of whoever is chosen stands in the field, and is nothing that was typed: all others are on offer then.
  const letters = value && typed === memberName(value) ? '' : typed
  const { members, note } = useMemberSearch(serverId, letters)
  const found = members.filter((member) => member.id !== exceptUid && isCalled(member, letters))
  return (
    <Combobox.Root<Member>
      items={found}
      filter={null}
      value={value}
      onValueChange={onChange}
      inputValue={typed}
      onInputValueChange={setTyped}
      itemToStringLabel={memberName}
      isItemEqualToValue={(a, b) => a.id === b.id}
      autoHighlight
    >
      <Field label={label} error={error}>
        {(control) => (
          <Combobox.Input
            {...control}
            placeholder={t`Type a name`}
            className={`${fieldClass} h-9 pointer-coarse:h-11`}
          />
        )}
      </Field>
      <Combobox.Portal>
        <Combobox.Positioner align="start" sideOffset={4} className="z-50 outline-none">
          <Combobox.Popup className={classNames(menuClass, 'w-(--anchor-width) max-w-none')}>
            <Combobox.List aria-label={t`People`} className="max-h-72 overflow-y-auto empty:hidden">
              {(member: Member) => (
                <Combobox.Item
                  key={member.id}
                  value={member}
                  className="flex min-h-9 items-center gap-2.5 rounded-control px-2 outline-none data-highlighted:bg-active pointer-coarse:min-h-11"
                >
                  <Avatar name={memberName(member)} src={member.avatar} size={24} />
                  <span className="min-w-0 truncate">{memberName(member)}</span>
                  <span className="ms-auto shrink-0 truncate ps-3 text-ink-muted max-sm:max-w-32">
                    @{member.username}
                  </span>
                </Combobox.Item>
              )}
            </Combobox.List>
            <Combobox.Status className="px-2 py-2 text-ink-muted empty:hidden">
              {note ?? (found.length === 0 ? <Trans>Nobody is called that.</Trans> : null)}
            </Combobox.Status>
          </Combobox.Popup>
        </Combobox.Positioner>
      </Combobox.Portal>
    </Combobox.Root>
  )
}
