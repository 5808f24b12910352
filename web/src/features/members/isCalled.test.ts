import { expect, it } from 'vitest'
import { isCalled } from './isCalled'

const hana = { nick: 'The gardener', displayName: 'Hana Kovářová', username: 'hana.k' }

it('finds somebody by nickname, name and username, without minding case and accents', () => {
  for (const typed of ['', 'GARD', 'kovar', 'vářo', ' hana.k ']) expect(isCalled(hana, typed)).toBe(true)
  expect(isCalled(hana, 'hanna')).toBe(false)
})
