import { expect, it } from 'vitest'
import { flagsFromPermissions, permissionsFromFlags } from './permissionFlags'

it.each([
  [0, []],
  [1, ['viewChannel', 'readMessageHistory']],
  [3, ['viewChannel', 'sendMessages', 'readMessageHistory']],
  [16 + 32, ['kickMembers', 'banMembers']],
  [64, ['administrator']],
] as const)('%i means %j, and the other way round', (flags, means) => {
  expect(permissionsFromFlags(flags).toSorted()).toEqual(means.toSorted())
  expect(flagsFromPermissions(means)).toBe(flags)
})
it('tells no flag of which only half is granted, and reads none that nobody knows', () => {
  expect(flagsFromPermissions(['viewChannel', 'sendMessages', 'createInvite'])).toBe(2)
  expect(permissionsFromFlags(128 + 4)).toEqual(['manageMessages'])
})
it('any sum of flags survives', () => {
  for (let flags = 0; flags < 128; flags++)
    expect(flagsFromPermissions(permissionsFromFlags(flags))).toBe(flags)
})
