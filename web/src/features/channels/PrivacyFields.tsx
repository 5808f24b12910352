import { Trans, useLingui } from '@lingui/react/macro'
import type { RoleId, ServerId, Uid } from '@parley/domain/ids'
import { memberName } from '@parley/domain/members/memberName'
import { foldName } from '@parley/domain/members/sortNameOf'
import { isPrivate } from '@parley/domain/permissions/privateOverwrites'
import type { Channel, Role } from '@parley/domain/schema/server'
import { type ReactNode, useState } from 'react'
import { isCalled, useMemberSearch, useMembersById } from '#features/members'
import { useRoles } from '#features/servers'
import { Avatar } from '#ui/Avatar'
import { fieldClass } from '#ui/fieldClass'
import { ScrollRegion } from '#ui/ScrollRegion'
import { Switch } from '#ui/Switch'

/** Who is let into a private place, besides whoever makes it private. */
export type PrivateTo = { roles: RoleId[]; members: Uid[] }
const nobodyElse: PrivateTo = { roles: [], members: [] }

type Props = {
  serverId: ServerId
  uid: Uid
  /** Where it stands. */
  category: Channel | null
  /** What else there is to know. */
  note?: string | undefined
  /** Null is as open as its category, or as the server. */
  value: PrivateTo | null
  onChange: (value: PrivateTo | null) => void
  error: string | undefined
}

export function PrivacyFields({ serverId, uid, category, note, value, onChange, error }: Props) {
  const { t } = useLingui()
  const inherits = category !== null && isPrivate(category, serverId)
  const hint = value
    ? t`Only you, administrators and those you choose see it.`
    : inherits
      ? t`As private as ${category.name}: the same people see it.`
      : t`Everybody in the server sees it.`
  return (
    <div className="flex flex-col gap-3">
      <Switch
        label={t`Private`}
        hint={note ? `${hint} ${note}` : hint}
        isOn={value !== null}
        onChange={(isOn) => onChange(isOn ? nobodyElse : null)}
      />
      {value && <Chooser serverId={serverId} uid={uid} value={value} onChange={onChange} />}
      <p aria-live="polite" className="text-danger text-sm empty:hidden">
        {error}
      </p>
    </div>
  )
}

/** With fewer names there is nothing to search in. */
const searchedFrom = 8

type ChooserProps = { serverId: ServerId; uid: Uid; value: PrivateTo; onChange: (value: PrivateTo) => void }

function Chooser({ serverId, uid, value, onChange }: ChooserProps) {
  const { t } = useLingui()
  const [search, setSearch] = useState('')
  const roles = (useRoles(serverId).data ?? []).filter((role) => (role.id as string) !== serverId)
  const { members, isKnown, note } = useMemberSearch(serverId, search)
  const chosen = useMembersById(serverId, value.members)
  // Whoever was found further down the alphabet and chosen stands first once the search is for somebody else.
  const far = chosen.filter(({ id }) => !members.some((member) => member.id === id))
  const people = [...far, ...members].filter(({ id }) => id !== uid)
  const foundRoles = roles
    .filter((role) => foldName(role.name).includes(foldName(search)))
    .sort((a, b) => b.position - a.position)
  const foundPeople = people.filter((member) => isCalled(member, search))
  if (isKnown && roles.length + people.length === 0) return null
  return (
    <div className="overflow-hidden rounded-card border border-line bg-surface-2">
      {roles.length + people.length >= searchedFrom && (
        <div className="border-line border-b p-2">
          <input
            type="search"
            aria-label={t`Search roles and people`}
            placeholder={t`Search roles and people`}
            value={search}
            onChange={(event) => setSearch(event.target.value)}
            className={`${fieldClass} h-8 pointer-coarse:h-11`}
          />
        </div>
      )}
      <ScrollRegion label={t`Who may see it`} className="max-h-52 px-1 pb-1">
        <Choices heading={t`Roles`}>
          {foundRoles.map((role) => (
            <Choice
              key={role.id}
              name={role.name}
              picture={<RoleDot role={role} />}
              isChosen={value.roles.includes(role.id)}
              onToggle={() => onChange({ ...value, roles: toggled(value.roles, role.id) })}
            />
          ))}
        </Choices>
        <Choices heading={t`People`}>
          {foundPeople.map((member) => (
            <Choice
              key={member.id}
              name={memberName(member)}
              picture={<Avatar name={memberName(member)} src={member.avatar} size={24} />}
              isChosen={value.members.includes(member.id)}
              onToggle={() => onChange({ ...value, members: toggled(value.members, member.id) })}
            />
          ))}
        </Choices>
        <p role="status" className="px-2 pt-3 pb-2 text-ink-muted text-sm empty:hidden">
          {note ??
            (foundRoles.length + foundPeople.length === 0 ? <Trans>Nobody is called that.</Trans> : null)}
        </p>
      </ScrollRegion>
    </div>
  )
}

const toggled = <Id,>(all: readonly Id[], one: Id): Id[] =>
  all.includes(one) ? all.filter((each) => each !== one) : [...all, one]

function Choices({ heading, children }: { heading: string; children: readonly ReactNode[] }) {
  if (children.length === 0) return null
  return (
    <fieldset>
      <legend className="px-2 pt-3 pb-1 font-medium text-ink-muted text-xs">{heading}</legend>
      {children}
    </fieldset>
  )
}

type ChoiceProps = { name: string; picture: ReactNode; isChosen: boolean; onToggle: () => void }

function Choice({ name, picture, isChosen, onToggle }: ChoiceProps) {
  return (
    <label className="flex min-h-9 cursor-pointer items-center gap-2.5 rounded-control px-2 hover:bg-hover pointer-coarse:min-h-11">
      {picture}
      <span className="min-w-0 flex-1 truncate text-ink text-sm">{name}</span>
      <input type="checkbox" checked={isChosen} onChange={onToggle} className="size-4 accent-accent" />
    </label>
  )
}

function RoleDot({ role }: { role: Role }) {
  return (
    <span className="grid size-6 place-items-center">
      <span
        className="size-2.5 rounded-full bg-ink-faint"
        style={role.color === null ? undefined : { backgroundColor: role.color }}
      />
    </span>
  )
}
