export { MembersSection } from './MembersSection'
