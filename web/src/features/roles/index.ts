export { ChannelPermissions } from './channel/ChannelPermissions'
export { CheckPerson } from './check/CheckPerson'
export { RolesSection } from './RolesSection'
