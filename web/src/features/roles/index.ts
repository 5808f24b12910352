export { ChannelPermissions } from './channel/ChannelPermissions'
export { CheckPerson } from './check/CheckPerson'
export { permissionText } from './permissionText'
export { RolesSection } from './RolesSection'
