/** Every address of the app, for links; the router's patterns stand beside them. */
export const urlPatterns = {
  landing: '/',
  look: '/look',
  logIn: '/login',
  register: '/register',
  resetPassword: '/reset',
  authAction: '/auth/action',
  outbox: '/outbox',
  home: '/home',
  invite: '/invite/:code',
  server: '/s/:serverId',
  channel: '/s/:serverId/:channelId',
  message: '/s/:serverId/:channelId/:messageId',
  serverSettings: '/s/:serverId/settings/:section?/:itemId?/:tab?',
  channelSettings: '/s/:serverId/:channelId/settings/:section/:targetId?',
  settings: '/settings',
  settingsSection: '/settings/:section',
} as const

export type SettingsSection = 'account' | 'appearance'

export type ServerSettingsSection =
  | 'overview'
  | 'newcomers'
  | 'roles'
  | 'members'
  | 'reports'
  | 'bans'
  | 'audit'
  | 'automod'
  | 'invites'
  | 'safety'
  | 'danger'

/** The pages of one role. */
export type RoleTab = 'looks' | 'permissions' | 'members'

export const urls = {
  landing: () => '/',
  logIn: () => '/login',
  register: () => '/register',
  resetPassword: () => '/reset',
  authAction: (mode: string, oobCode: string) =>
    `/auth/action?${new URLSearchParams({ mode, oobCode }).toString()}`,
  outbox: () => '/outbox',
  home: () => '/home',
  invite: (code: string) => `/invite/${code}`,
  server: (serverId: string) => `/s/${serverId}`,
  channel: (serverId: string, channelId: string) => `/s/${serverId}/${channelId}`,
  message: (serverId: string, channelId: string, messageId: string) =>
    `/s/${serverId}/${channelId}/${messageId}`,
  serverSettings: (serverId: string, section: ServerSettingsSection) => `/s/${serverId}/settings/${section}`,
  serverRole: (serverId: string, roleId: string, tab: RoleTab = 'looks') =>
    `/s/${serverId}/settings/roles/${roleId}/${tab}`,
  /** What moderators know of somebody. */
  memberHistory: (serverId: string, uid: string) => `/s/${serverId}/settings/reports/${uid}`,
  /** Of whom the channel says something: a role or a person. Without one, all of them. */
  channelPermissions: (serverId: string, channelId: string, targetId?: string) =>
    `/s/${serverId}/${channelId}/settings/permissions${targetId === undefined ? '' : `/${targetId}`}`,
  /** Of somebody, or of whoever is chosen there. */
  channelCheck: (serverId: string, channelId: string, personId?: string) =>
    `/s/${serverId}/${channelId}/settings/check${personId === undefined ? '' : `/${personId}`}`,
  settings: (section: SettingsSection) => `/settings/${section}`,
} as const
