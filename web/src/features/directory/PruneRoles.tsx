import { Trans } from '@lingui/react/macro'
import type { RoleId } from '@parley/domain/ids'
import type { Role } from '@parley/domain/schema/server'

type Props = {
  /** Those that the reader may choose, highest first. */
  roles: readonly Role[]
  chosen: readonly RoleId[]
  isFull: boolean
  onChange: (chosen: readonly RoleId[]) => void
}

/** Roles that keep nobody. */
export function PruneRoles({ roles, chosen, isFull, onChange }: Props) {
  if (roles.length === 0) return null
  const toggle = (id: RoleId) =>
    onChange(chosen.includes(id) ? chosen.filter((each) => each !== id) : [...chosen, id])
  return (
    <fieldset className="flex flex-col gap-1.5">
      <legend className="mb-1.5 font-medium text-ink text-sm">
        <Trans>Without a role, and also with none but these</Trans>
      </legend>
      <div className="-mx-2 grid max-h-44 overflow-y-auto sm:grid-cols-2">
        {roles.map((role) => (
          <label
            key={role.id}
            className="flex min-h-9 cursor-pointer items-center gap-2.5 rounded-control px-2 hover:bg-hover has-disabled:cursor-not-allowed has-disabled:opacity-60 pointer-coarse:min-h-11"
          >
            <input
              type="checkbox"
              checked={chosen.includes(role.id)}
              disabled={isFull && !chosen.includes(role.id)}
              onChange={() => toggle(role.id)}
              className="size-4 shrink-0 accent-accent"
            />
            <span
              aria-hidden
              className="size-2.5 shrink-0 rounded-full bg-ink-faint"
              style={role.color === null ? undefined : { backgroundColor: role.color }}
            />
            <span className="min-w-0 truncate text-ink">{role.name}</span>
          </label>
        ))}
      </div>
      {isFull && (
        <p className="text-ink-muted text-sm">
          <Trans>That is as many roles as go at once.</Trans>
        </p>
      )}
    </fieldset>
  )
}
