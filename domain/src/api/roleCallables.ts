/** Request and response of every callable about roles and who holds them. */
import * as v from 'valibot'
import { limits } from '../limits'
import { permission } from '../permissions/permission'
import { roleId, serverId, uid } from '../schema/common'
import { roleColor, roleIcon, roleName } from '../schema/server'
import { requestId } from './callables'

const permissions = v.pipe(v.array(permission), v.maxLength(100))

/** It stands below all others, and nobody holds it yet. */
export const createRole = {
  name: 'createRole',
  request: v.object({
    requestId,
    serverId,
    name: roleName,
    color: v.nullable(roleColor),
    permissions,
  }),
  response: v.object({ roleId }),
} as const

/** What is absent stays. Of the everyone role only the permissions change. */
export const updateRole = {
  name: 'updateRole',
  request: v.object({
    requestId,
    serverId,
    roleId,
    name: v.optional(roleName),
    color: v.optional(v.nullable(roleColor)),
    hoist: v.optional(v.boolean()),
    mentionable: v.optional(v.boolean()),
    permissions: v.optional(permissions),
    icon: v.optional(v.nullable(roleIcon)),
  }),
  response: v.object({ roleId }),
} as const

/** A `RoleMove` of `roles/roleOrder.ts`. */
export const moveRole = {
  name: 'moveRole',
  request: v.object({ requestId, serverId, roleId, beforeId: v.nullable(roleId) }),
  response: v.object({ roleId }),
} as const

export const deleteRole = {
  name: 'deleteRole',
  request: v.object({ requestId, serverId, roleId }),
  response: v.object({ roleId }),
} as const

/** Gives one person roles and takes others; what is named in neither stays. */
export const changeMemberRoles = {
  name: 'changeMemberRoles',
  request: v.object({
    requestId,
    serverId,
    memberId: uid,
    add: v.pipe(v.array(roleId), v.maxLength(limits.rolesPerServer)),
    remove: v.pipe(v.array(roleId), v.maxLength(limits.rolesPerServer)),
  }),
  response: v.object({ roles: v.array(roleId) }),
} as const

/** Gives one role to many, and takes it from many. Whoever has left meanwhile is passed over. */
export const changeRoleMembers = {
  name: 'changeRoleMembers',
  request: v.pipe(
    v.object({
      requestId,
      serverId,
      roleId,
      add: v.array(uid),
      remove: v.array(uid),
    }),
    v.check(({ add, remove }) => add.length + remove.length <= limits.roleMembersPerCall),
  ),
  response: v.object({ changed: v.number() }),
} as const
