import { expect, it } from 'vitest'
import { asRoleId, asServerId } from '../ids'
import { isVisitOver } from './isVisitOver'

const serverId = asServerId('100000000000000001')
const visitor = { temporary: true, roles: [asRoleId(serverId)] } as const

it('ends a visit when the visitor goes offline', () => {
  expect(isVisitOver(serverId, visitor, false)).toBe(true)
  expect(isVisitOver(serverId, visitor, true)).toBe(false)
})

it('never ends the membership of who was given a role, or did not come for a visit', () => {
  const roles = [...visitor.roles, asRoleId('100000000000000002')]
  expect(isVisitOver(serverId, { ...visitor, roles }, false)).toBe(false)
  expect(isVisitOver(serverId, { roles: visitor.roles }, false)).toBe(false)
})
