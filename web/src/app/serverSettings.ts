/** The pages of a server's and its channels' settings: one chunk, loaded when somebody opens them. */
export { MembersSection } from '#features/directory'
export { InvitesSection } from '#features/invites'
export { MemberField } from '#features/members'
export { BansSection } from '#features/moderation'
export { NewcomersSection } from '#features/newcomers'
export { ChannelPermissions, CheckPerson, RolesSection } from '#features/roles'
export { ServerDangerSection, ServerOverviewSection } from '#features/servers'
export { SettingsFrame } from '#ui/SettingsFrame'
