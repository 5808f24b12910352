import type { Role } from '@parley/domain/schema/server'

/** A role at a glance: its emoji, or else its colour. */
export function RoleDot({ role }: { role: Pick<Role, 'color' | 'icon'> }) {
  return (
    <span aria-hidden className="grid size-6 shrink-0 place-items-center">
      {role.icon === undefined ? (
        <span
          className="size-3 rounded-full bg-ink-faint"
          style={role.color === null ? undefined : { backgroundColor: role.color }}
        />
      ) : (
        <span className="text-lg leading-none">{role.icon}</span>
      )}
    </span>
  )
}
