import * as fc from 'fast-check'
import { describe, expect, it, test } from 'vitest'
import { asRoleId, asServerId } from '../ids'
import { highestFirst, movableRoles, type RolePlace, rolePlacesAfter, rolePlacesWith } from './roleOrder'

const s = asServerId('100000000000000001')
const everyone = { id: asRoleId(s), position: 0 }
const idOf = (n: number) => asRoleId(`2000000000000000${String(n).padStart(2, '0')}`)
/** The first is the lowest. */
const standing = (...positions: number[]): RolePlace[] => [
  everyone,
  ...positions.map((position, n) => ({ id: idOf(n), position })),
]
const owner = Number.POSITIVE_INFINITY
const numbers = (roles: readonly RolePlace[]) => movableRoles(s, roles).map(({ id }) => Number(id.slice(-2)))

const after = (roles: readonly RolePlace[], moved: number, before: number | null, rank = owner) => {
  const move = { roleId: idOf(moved), beforeId: before === null ? null : idOf(before) }
  return rolePlacesAfter(s, roles, move, rank)
}
const applied = (roles: readonly RolePlace[], places: readonly RolePlace[]) =>
  roles.map((role) => places.find(({ id }) => id === role.id) ?? role)

describe('the order', () => {
  it('is highest first, and the older stands higher where two share a position', () => {
    expect(highestFirst(standing(3, 1, 3)).map(({ position }) => position)).toEqual([3, 3, 1, 0])
    expect(numbers(standing(3, 1, 3))).toEqual([0, 2, 1])
  })
})

describe('a move', () => {
  it('rewrites the moved role alone where there is room', () => {
    expect(after(standing(1, 2, 5), 0, 1)).toEqual([{ id: idOf(0), position: 3 }])
  })
  it('goes to the end, above the everyone role', () => {
    const roles = standing(1, 2, 3)
    expect(numbers(applied(roles, after(roles, 2, null)!))).toEqual([1, 0, 2])
  })
  it('stays below whoever moves, and leaves everything from there on alone', () => {
    const roles = standing(1, 2, 3, 4, 5)
    const places = after(roles, 0, 2, 4)!
    expect(places.every(({ position }) => position >= 1 && position < 4)).toBe(true)
    expect(numbers(applied(roles, places))).toEqual([4, 3, 0, 2, 1])
  })
  it('has no answer for what is not below, or gone, or the everyone role', () => {
    const roles = standing(1, 2, 3)
    expect(after(roles, 2, 0, 3)).toBeUndefined()
    expect(after(roles, 0, 2, 3)).toBeUndefined()
    expect(after(roles, 9, 0)).toBeUndefined()
    expect(rolePlacesAfter(s, roles, { roleId: everyone.id, beforeId: idOf(0) }, owner)).toBeUndefined()
    expect(rolePlacesAfter(s, roles, { roleId: idOf(0), beforeId: everyone.id }, owner)).toBeUndefined()
  })
  it('makes room above where roles were stacked on one number by hand', () => {
    const roles = standing(1, 1, 1, 2)
    const moved = applied(roles, after(roles, 0, 2, 2)!)
    expect(numbers(moved)).toEqual([3, 1, 0, 2])
    expect(new Set(moved.map(({ position }) => position)).size).toBe(5)
  })
})

describe('a new role', () => {
  it('stands at the end, and pushes on as few as it can', () => {
    const positionsWith = (...positions: number[]) => rolePlacesWith(s, standing(...positions), idOf(50))
    expect(positionsWith()).toEqual([{ id: idOf(50), position: 1 }])
    expect(positionsWith(3, 4)).toEqual([{ id: idOf(50), position: 2 }])
    expect(positionsWith(1, 2, 9)).toEqual([
      { id: idOf(50), position: 1 },
      { id: idOf(0), position: 2 },
      { id: idOf(1), position: 3 },
    ])
  })
})

test('any sequence of moves ends in the order of a plain list, and nobody above is touched', () => {
  const size = 8
  const moves = fc.array(fc.tuple(fc.nat(size - 1), fc.nat(size)), { maxLength: 30 })
  const positions = fc.uniqueArray(fc.integer({ min: 1, max: 20 }), { minLength: size, maxLength: size })
  fc.assert(
    fc.property(positions, moves, fc.integer({ min: 1, max: 21 }), (start, wanted, rank) => {
      let roles = standing(...start)
      const above = roles.filter(({ position }) => position >= rank)
      let plain = numbers(roles.filter(({ position }) => position < rank))
      for (const [moved, before] of wanted) {
        if (!plain.includes(moved) || moved === before || (before < size && !plain.includes(before))) continue
        roles = applied(roles, after(roles, moved, before === size ? null : before, rank)!)
        const others = plain.filter((each) => each !== moved)
        plain = others.toSpliced(before === size ? others.length : others.indexOf(before), 0, moved)
      }
      expect(numbers(roles.filter(({ position }) => position < rank))).toEqual(plain)
      expect(roles.filter(({ position }) => position >= rank)).toEqual(above)
    }),
    { seed: 20_261_127, numRuns: 500 },
  )
})
