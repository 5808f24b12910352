/**
 * Some of the people of the demo community, as they were when this snapshot was taken. The colours are their roles',
 * already moved to where both themes can read them.
 */
const roleColors = {
  Admin: 'light-dark(#ad490e, #ea814f)',
  Moderator: 'light-dark(#007652, #46b189)',
  Gardener: 'light-dark(#577100, #8ba93a)',
  Maker: 'light-dark(#236aad, #5da2e8)',
  Reader: 'light-dark(#7e53b1, #b58aed)',
  Cook: 'light-dark(#ae4271, #ec7aa8)',
  Fixer: 'light-dark(#896000, #c2963d)',
} as const
export type DemoRole = keyof typeof roleColors

/** In the order of the member list. */
export const demoRoles = Object.keys(roleColors) as DemoRole[]

export type DemoPerson = { name: string; avatarSrc: string; color: string; role: DemoRole }

const person = (username: string, name: string, role: DemoRole): DemoPerson => ({
  name,
  avatarSrc: `/demo/avatars/${username}.svg`,
  color: roleColors[role],
  role,
})

export const demoPeople = {
  marta: person('marta.l', 'Marta Lindqvist', 'Admin'),
  imani: person('imani', 'Imani Okafor', 'Admin'),
  callum: person('callum', 'Callum Reid', 'Moderator'),
  rosa: person('rosa_delmar', 'Rosa Delmar', 'Moderator'),
  sunniva: person('sunniva', 'Sunniva Berg', 'Gardener'),
  noor: person('noor', 'Noor Rahman', 'Gardener'),
  kwame: person('kwame.a', 'Kwame Asante', 'Maker'),
  hana: person('hana.k', 'Hana Kovářová', 'Maker'),
  nell: person('nell', 'Nell Ashworth', 'Reader'),
  freya: person('freya', 'Freya Mackenzie', 'Reader'),
  leila: person('leila_h', 'Leila Haddad', 'Cook'),
  joaquim: person('joaquim', 'Joaquim Tavares', 'Cook'),
  oskar: person('oskar_w', 'Oskar Wiśniewski', 'Fixer'),
  farah: person('farah', 'Farah Siddiqui', 'Fixer'),
} as const

export type DemoPersonId = keyof typeof demoPeople
