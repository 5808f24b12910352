export { AuditSection } from './AuditSection'
