import { Trans, useLingui } from '@lingui/react/macro'
import type { ServerId } from '@parley/domain/ids'
import type { RecentDays } from '@parley/domain/members/recentDays'
import { movableRoles } from '@parley/domain/roles/roleOrder'
import type { Role } from '@parley/domain/schema/server'
import { orderOf } from '#backend/directory'
import type { DirectoryFilter, DirectoryOrder } from '#backend/directoryQueries'
import { SelectField } from '#ui/SelectField'
import { TextField } from '#ui/TextField'
import { OnlyFields } from './OnlyFields'
import type { useWish } from './useWish'

type Props = ReturnType<typeof useWish> & {
  serverId: ServerId
  maySeeCodes: boolean
  roles: readonly Role[]
}

export function DirectoryFilters(props: Props) {
  const { serverId, roles, wish, typed, type, filterBy, orderBy, joinedWithin } = props
  const { t } = useLingui()
  const isSearch = typed.trim() !== ''
  const isOnly = wish.only !== null
  const filters: { value: DirectoryFilter; label: string }[] = [
    { value: 'all', label: t`Everybody` },
    { value: 'none', label: t`Without a role` },
    ...movableRoles(serverId, roles).map(({ id, name }) => ({ value: id, label: name })),
  ]
  const orders: { value: DirectoryOrder; label: string }[] = [
    // Who joined lately is found by that, and so is listed by it.
    ...(wish.joined === null || isSearch ? [{ value: 'name' as const, label: t`Name` }] : []),
    { value: 'newest', label: t`Joined, newest first` },
    { value: 'oldest', label: t`Joined, oldest first` },
  ]
  const joined: { value: RecentDays | null; label: string }[] = [
    { value: null, label: t`Any time` },
    { value: 1, label: t`The last day` },
    { value: 7, label: t`The last 7 days` },
    { value: 30, label: t`The last 30 days` },
  ]
  return (
    <div className="grid grid-cols-2 gap-x-3 gap-y-2 md:grid-cols-[minmax(0,1.6fr)_repeat(4,minmax(0,1fr))]">
      <div className="max-md:col-span-2">
        <TextField
          type="search"
          label={t`Search members`}
          placeholder={t`How a name or username begins`}
          value={typed}
          disabled={isOnly}
          autoComplete="off"
          onChange={(event) => type(event.target.value)}
        />
      </div>
      <SelectField
        label={t`Role`}
        value={wish.filter}
        isDisabled={isOnly}
        onChange={filterBy}
        options={filters}
      />
      <SelectField
        label={t`Joined within`}
        value={wish.joined}
        isDisabled={isOnly}
        onChange={joinedWithin}
        options={joined}
      />
      <SelectField
        label={t`Order`}
        // Whoever is found by name is listed by name.
        value={isSearch ? 'name' : orderOf(wish)}
        isDisabled={isSearch || isOnly}
        onChange={orderBy}
        options={orders}
      />
      <OnlyFields {...props} />
      {wish.only && (
        <p className="col-span-full text-ink-muted text-sm">
          {wish.only.kind === 'timedOut' ? (
            <Trans>Out of all members. Whose timeout ends first comes first.</Trans>
          ) : (
            <Trans>Out of all members. Who joined last comes first.</Trans>
          )}
        </p>
      )}
    </div>
  )
}
