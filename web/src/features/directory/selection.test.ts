import { asRoleId, asUid } from '@parley/domain/ids'
import type { Member } from '@parley/domain/schema/server'
import { describe, expect, it } from 'vitest'
import { extend, nobodyChosen, toggle, toggleAll, without } from './selection'

const people = ['a', 'b', 'c', 'd', 'e'].map(
  (name): Member => ({
    id: asUid(name),
    schemaVersion: 1,
    username: name,
    displayName: name,
    nick: null,
    sortName: name,
    avatar: null,
    roles: [asRoleId('100000000000000001')],
    joinedAt: 0,
  }),
)
const [a, b, c, d, e] = people as [Member, Member, Member, Member, Member]
const ids = ({ chosen }: typeof nobodyChosen) => [...chosen.keys()].toSorted().join('')

describe('choosing people', () => {
  it('takes one more, and one less', () => {
    const both = toggle(toggle(nobodyChosen, a), c)
    expect(ids(both)).toBe('ac')
    expect(ids(toggle(both, a))).toBe('c')
  })
  it('chooses a range in either direction, and keeps who is outside of it', () => {
    const first = toggle(toggle(nobodyChosen, a), c)
    expect(ids(extend(first, people, e))).toBe('acde')
    expect(ids(extend(first, people, b))).toBe('abc')
  })
  it('goes on from the same end', () => {
    const wide = extend(toggle(nobodyChosen, b), people, d)
    expect(ids(wide)).toBe('bcd')
    expect(ids(extend(wide, people, e))).toBe('bcde')
  })
  it('takes a range away where it began with one less', () => {
    const all = toggleAll(nobodyChosen, people)
    expect(ids(extend(toggle(all, b), people, d))).toBe('ae')
  })
  it('toggles one where the beginning is out of sight', () => {
    expect(ids(extend(toggle(nobodyChosen, a), [c, d], d))).toBe('ad')
    expect(ids(extend(nobodyChosen, people, d))).toBe('d')
  })
  it('chooses all that are listed, and none of them the next time', () => {
    const some = toggle(nobodyChosen, e)
    const more = toggleAll(some, [a, b])
    expect(ids(more)).toBe('abe')
    expect(ids(toggleAll(more, [a, b]))).toBe('e')
  })
  it('loses those who are gone, and begins no range at them', () => {
    const three = toggle(toggle(toggle(nobodyChosen, c), b), a)
    expect(ids(without(three, [b.id]))).toBe('ac')
    expect(without(three, [b.id]).anchor).toBe(a.id)
    expect(without(three, [a.id, e.id])).toEqual({
      chosen: new Map([c, b].map((each) => [each.id, each])),
      anchor: null,
    })
  })
})
