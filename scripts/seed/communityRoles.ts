import { defaultEveryonePermissions, type Permission } from '@parley/domain/permissions/permission'
import type { Person } from './people'

export type RolePlan = {
  readonly name: string
  readonly color: string | null
  readonly icon?: string
  readonly permissions: readonly Permission[]
  readonly hoist: boolean
  readonly isHeldBy: (person: Person) => boolean
}

/** From the highest to the lowest; the everyone role comes below all of them. */
export const rolePlans: readonly RolePlan[] = [
  {
    name: 'Admin',
    color: '#d9713f',
    permissions: ['administrator'],
    hoist: true,
    isHeldBy: ({ standing }) => standing === 'owner' || standing === 'admin',
  },
  {
    name: 'Moderator',
    color: '#2f9e77',
    icon: '🧭',
    permissions: ['kickMembers', 'manageMessages', 'moderateMembers', 'pinMessages', 'viewAuditLog'],
    hoist: true,
    isHeldBy: ({ standing }) => standing === 'moderator',
  },
  { ...interestRole('Gardener', '#7f9c2b', 'garden', true), icon: '🌿' },
  interestRole('Maker', '#4a8fd4', 'workshop', true),
  interestRole('Reader', '#a277d9', 'books', true),
  interestRole('Cook', '#d0618f', 'kitchen', true),
  interestRole('Fixer', '#b58a2f', 'repair', true),
]

export const everyonePermissions = defaultEveryonePermissions

/** Roles that overwrites name, by what they keep. */
export const channelRoles = { announcers: 'Admin', moderators: 'Moderator' } as const

function interestRole(
  name: string,
  color: string,
  interest: Person['interests'][number],
  hoist: boolean,
): RolePlan {
  return { name, color, permissions: [], hoist, isHeldBy: ({ interests }) => interests.includes(interest) }
}
