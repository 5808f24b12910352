import { useLingui } from '@lingui/react/macro'
import type { ServerId } from '@parley/domain/ids'
import { movableRoles } from '@parley/domain/roles/roleOrder'
import type { Role } from '@parley/domain/schema/server'
import type { DirectoryFilter, DirectoryOrder } from '#backend/directoryQueries'
import { SelectField } from '#ui/SelectField'
import { TextField } from '#ui/TextField'
import type { useWish } from './useWish'

type Props = Pick<ReturnType<typeof useWish>, 'wish' | 'typed' | 'type' | 'filterBy' | 'orderBy'> & {
  serverId: ServerId
  roles: readonly Role[]
}

export function DirectoryFilters({ serverId, roles, wish, typed, type, filterBy, orderBy }: Props) {
  const { t } = useLingui()
  const isSearch = typed.trim() !== ''
  const filters: { value: DirectoryFilter; label: string }[] = [
    { value: 'all', label: t`Everybody` },
    { value: 'none', label: t`Without a role` },
    ...movableRoles(serverId, roles).map(({ id, name }) => ({ value: id, label: name })),
  ]
  const orders: { value: DirectoryOrder; label: string }[] = [
    { value: 'name', label: t`Name` },
    { value: 'newest', label: t`Joined, newest first` },
    { value: 'oldest', label: t`Joined, oldest first` },
  ]
  return (
    <div className="grid grid-cols-2 gap-x-3 gap-y-2 md:grid-cols-[minmax(0,2fr)_minmax(0,1fr)_minmax(0,1fr)]">
      <div className="max-md:col-span-2">
        <TextField
          type="search"
          label={t`Search members`}
          placeholder={t`How a name or username begins`}
          value={typed}
          autoComplete="off"
          onChange={(event) => type(event.target.value)}
        />
      </div>
      <SelectField label={t`Role`} value={wish.filter} onChange={filterBy} options={filters} />
      <SelectField
        label={t`Order`}
        // Whoever is found by name is listed by name.
        value={isSearch ? 'name' : wish.order}
        isDisabled={isSearch}
        onChange={orderBy}
        options={orders}
      />
    </div>
  )
}
