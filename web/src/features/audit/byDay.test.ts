import { expect, it } from 'vitest'
import { byDay } from './byDay'

const at = (day: number, hour: number) => ({ at: new Date(2026, 2, day, hour).getTime() })

it('puts together what happened on one day, the newest first as it came', () => {
  const entries = [at(5, 0), at(4, 23), at(4, 0), at(2, 12)]
  const days = byDay(entries)
  expect(days.map(({ day }) => new Date(day).getDate())).toEqual([5, 4, 2])
  expect(days.flatMap((each) => each.entries)).toEqual(entries)
  expect(days[1]?.entries).toHaveLength(2)
})

it('has no day without an entry', () => {
  expect(byDay([])).toEqual([])
})
