import { expect, it } from 'vitest'
import { foldName, sortNameOf } from './sortNameOf'

const order = (...names: string[]) =>
  names.toSorted((a, b) => {
    const [first, second] = [a, b].map((displayName) => sortNameOf({ displayName, nick: null }))
    return first! < second! ? -1 : 1
  })

it('puts names in the order in which people look for them', () => {
  expect(order('Zoe', 'émile', 'anna', 'Bo', 'Ázhar', '  cy')).toEqual([
    'anna',
    'Ázhar',
    'Bo',
    '  cy',
    'émile',
    'Zoe',
  ])
})
it('goes by the nickname where there is one', () => {
  expect(sortNameOf({ displayName: 'Zoe', nick: 'Anna' })).toBe('anna')
})
it('holds at its beginning what somebody types who looks for it', () => {
  const sortName = sortNameOf({ displayName: 'Hana Kovářová', nick: null })
  expect(sortName.startsWith(foldName(' hana KOVÁ'))).toBe(true)
})
