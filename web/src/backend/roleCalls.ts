/** Apart from roles.ts: the first screen needs no functions. Each throws `AppError`. */
import * as contracts from '@parley/domain/api/roleCallables'
import type { InferInput } from 'valibot'
import { call } from './callables'

export const createRole = (input: InferInput<typeof contracts.createRole.request>) =>
  call(contracts.createRole, input)
export const updateRole = (input: InferInput<typeof contracts.updateRole.request>) =>
  call(contracts.updateRole, input)
export const moveRole = (input: InferInput<typeof contracts.moveRole.request>) =>
  call(contracts.moveRole, input)
export const deleteRole = (input: InferInput<typeof contracts.deleteRole.request>) =>
  call(contracts.deleteRole, input)
export const changeMemberRoles = (input: InferInput<typeof contracts.changeMemberRoles.request>) =>
  call(contracts.changeMemberRoles, input)
export const changeRoleMembers = (input: InferInput<typeof contracts.changeRoleMembers.request>) =>
  call(contracts.changeRoleMembers, input)
