import { Trans, useLingui } from '@lingui/react/macro'
import type { Role } from '@parley/domain/schema/server'

/** The highest of somebody's roles; a card shows all of them. */
const shownAtMost = 3

/** Highest first. */
export function RoleChips({ roles }: { roles: readonly Role[] }) {
  const { t } = useLingui()
  const rest = roles.slice(shownAtMost)
  if (roles.length === 0) {
    return (
      <span className="text-ink-muted text-sm">
        <Trans>No role</Trans>
      </span>
    )
  }
  return (
    <ul aria-label={t`Roles`} className="flex min-w-0 flex-wrap gap-1">
      {roles.slice(0, shownAtMost).map((role) => (
        <li
          key={role.id}
          className="flex max-w-full min-w-0 items-center gap-1.5 rounded-full border border-line px-2 text-ink-muted text-xs leading-5"
        >
          {role.icon === undefined ? (
            <span
              aria-hidden
              className="size-2 shrink-0 rounded-full bg-ink-faint"
              style={role.color === null ? undefined : { backgroundColor: role.color }}
            />
          ) : (
            <span aria-hidden>{role.icon}</span>
          )}
          <span className="truncate">{role.name}</span>
        </li>
      ))}
      {rest.length > 0 && (
        <li
          title={rest.map(({ name }) => name).join(', ')}
          className="rounded-full border border-line px-2 text-ink-muted text-xs leading-5 tabular-nums"
        >
          <span aria-hidden>+{rest.length}</span>
          <span className="sr-only">{rest.map(({ name }) => name).join(', ')}</span>
        </li>
      )}
    </ul>
  )
}
