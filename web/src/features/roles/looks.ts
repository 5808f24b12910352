import type { Role } from '@parley/domain/schema/server'

/** What a role looks like, as it is typed: without an icon it is the empty text. */
export type Looks = Pick<Role, 'name' | 'color' | 'hoist' | 'mentionable'> & { icon: string }
export type LooksProblems = { name?: string; icon?: string }

export const looksOf = ({ name, color, hoist, mentionable, icon = '' }: Role): Looks => ({
  name,
  color,
  hoist,
  mentionable,
  icon,
})

/** What `updateRole` is asked for. */
export function changeOf(stored: Looks, { name, color, hoist, mentionable, icon }: Looks) {
  return {
    ...(name !== stored.name && { name }),
    ...(color !== stored.color && { color }),
    ...(hoist !== stored.hoist && { hoist }),
    ...(mentionable !== stored.mentionable && { mentionable }),
    ...(icon.trim() !== stored.icon && { icon: icon.trim() === '' ? null : icon.trim() }),
  }
}
