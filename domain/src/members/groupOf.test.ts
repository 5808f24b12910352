import { expect, it } from 'vitest'
import { asRoleId, asServerId } from '../ids'
import { groupOf } from './groupOf'

const s = asServerId('100000000000000001')
const everyone = asRoleId(s)
const team = { id: asRoleId('100000000000000005'), position: 5, hoist: true }
const helpers = { id: asRoleId('100000000000000002'), position: 2, hoist: true }
const quiet = { id: asRoleId('100000000000000009'), position: 9, hoist: false }
const roles = [helpers, quiet, team]

it('is the highest hoisted role that is held', () => {
  expect(groupOf(s, [everyone, helpers.id, team.id], roles)).toBe(team.id)
  expect(groupOf(s, [everyone, helpers.id, quiet.id], roles)).toBe(helpers.id)
})
it('is the everyone role for everybody else, even where that was hoisted by hand', () => {
  expect(groupOf(s, [everyone, quiet.id], roles)).toBe(everyone)
  expect(groupOf(s, [everyone, helpers.id], [{ id: everyone, position: 9, hoist: true }, helpers])).toBe(
    helpers.id,
  )
})
