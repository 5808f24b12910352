import { expect, it } from 'vitest'
import { banEnd, toLocalField } from './banEnd'

const now = new Date(2026, 5, 1, 12, 30).getTime()

it.each([
  [{ length: null, date: '' }, null],
  [{ length: 60_000, date: 'whatever' }, now + 60_000],
  [{ length: 'date', date: '2026-06-02T08:15' }, new Date(2026, 5, 2, 8, 15).getTime()],
  [{ length: 'date', date: '2026-06-01T12:30' }, 'invalid'],
  [{ length: 'date', date: '2026-05-31T12:00' }, 'invalid'],
  [{ length: 'date', date: '' }, 'invalid'],
  [{ length: 'date', date: '12345-01-01T00:00' }, 'invalid'],
] as const)('%j ends at %s', (chosen, end) => {
  expect(banEnd(chosen, now)).toBe(end)
})

it('fills the field with the moment that it reads', () => {
  expect(new Date(toLocalField(now)).getTime()).toBe(now)
})
