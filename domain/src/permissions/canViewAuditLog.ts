import type { Permission } from './permission'

/** Who reads what was done in a server. An administrator holds it, and whoever is timed out does not. */
export const canViewAuditLog = (granted: ReadonlySet<Permission>): boolean => granted.has('viewAuditLog')
