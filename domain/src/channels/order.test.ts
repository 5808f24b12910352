import * as fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { asChannelId } from '../ids'
import { byPlace, type Move, type Placed, placesAfter, placesInOrder } from './order'

const idOf = (n: number) => asChannelId(`1000000000000000${String(n).padStart(2, '0')}`)
const text = (n: number, position: number, parent: number | null = null): Placed => ({
  id: idOf(n),
  type: 'text',
  parentId: parent === null ? null : idOf(parent),
  position,
})
const category = (n: number, position: number): Placed => ({ ...text(n, position), type: 'category' })
const move = (channel: number, parent: number | null, before: number | null): Move => ({
  channelId: idOf(channel),
  parentId: parent === null ? null : idOf(parent),
  beforeId: before === null ? null : idOf(before),
})

function after(channels: readonly Placed[], wanted: Move): Placed[] {
  const places = new Map(placesAfter(channels, wanted)?.map((place) => [place.id, place]))
  return channels.map((channel) => ({ ...channel, ...places.get(channel.id) }))
}

describe('placesAfter', () => {
  test('rewrites the moved channel alone where there is room', () => {
    const row = [text(1, 0), text(2, 1), text(3, 5)]
    expect(placesAfter(row, move(1, null, 3))).toEqual([{ id: idOf(1), parentId: null, position: 2 }])
  })

  test('pushes on as few others as it can where there is none', () => {
    const row = [text(1, 0), text(2, 1), text(3, 2), text(4, 3)]
    expect(placesAfter(row, move(4, null, 2))).toEqual([
      { id: idOf(2), parentId: null, position: 4 },
      { id: idOf(3), parentId: null, position: 5 },
    ])
  })

  test('goes into a category without touching the one it leaves', () => {
    const channels = [category(9, 0), text(1, 1), text(2, 2), text(3, 3, 9)]
    expect(placesAfter(channels, move(1, 9, 3))).toEqual([{ id: idOf(1), parentId: idOf(9), position: 1 }])
  })

  test('orders categories among themselves', () => {
    const channels = [category(1, 0), text(2, 1, 1), category(3, 2), text(4, 0)]
    expect(
      after(channels, move(3, null, 1))
        .filter((each) => each.type === 'category')
        .sort(byPlace),
    ).toEqual([expect.objectContaining({ id: idOf(3) }), expect.objectContaining({ id: idOf(1) })])
  })

  test('changes nothing for a channel that is there already', () => {
    expect(placesAfter([text(1, 0), text(2, 4)], move(1, null, 2))).toEqual([])
  })

  test('has no answer once the channel or its neighbour has gone', () => {
    const channels = [category(9, 0), text(1, 0), text(2, 1, 9)]
    expect(placesAfter(channels, move(7, null, 1))).toBeUndefined()
    expect(placesAfter(channels, move(1, null, 2))).toBeUndefined()
  })

  test('tells apart channels that shared a position', () => {
    const places = placesInOrder([text(2, 3), text(1, 3), text(3, 3)], null)
    expect(places).toEqual([
      { id: idOf(1), parentId: null, position: 4 },
      { id: idOf(3), parentId: null, position: 5 },
    ])
  })
})

describe('any sequence of moves', () => {
  const size = 8
  const runs = { seed: 20_261_121, numRuns: 500 }
  const positions = fc.array(fc.integer({ min: 0, max: 20 }), { minLength: size, maxLength: size })
  const moves = fc.array(fc.tuple(fc.nat(size - 1), fc.nat(size)), { maxLength: 30 })

  test('ends in the order of a plain list', () => {
    fc.assert(
      fc.property(positions, moves, (start, wanted) => {
        let channels = start.map((position, n) => text(n, position))
        let plain = [...channels].sort(byPlace).map((channel) => channel.id)
        for (const [n, before] of wanted) {
          if (before === n) continue
          channels = after(channels, move(n, null, before === size ? null : before))
          plain = plain.filter((id) => id !== idOf(n))
          const index = before === size ? plain.length : plain.indexOf(idOf(before))
          plain = plain.toSpliced(index, 0, idOf(n))
        }
        expect([...channels].sort(byPlace).map((channel) => channel.id)).toEqual(plain)
      }),
      runs,
    )
  })

  test('changes as few as an exhaustive search does', () => {
    const few = fc.array(fc.integer({ min: -2, max: 9 }), { minLength: 1, maxLength: 6 })
    fc.assert(
      fc.property(few, (row) => {
        const order = row.map((position, n) => text(n, position))
        expect(placesInOrder(order, null)).toHaveLength(fewestChanges(row))
      }),
      runs,
    )
  })
})

/** Tries every choice of channels that keep their positions. */
function fewestChanges(row: readonly number[]): number {
  const choices = Array.from({ length: 2 ** row.length }, (_, bits) =>
    row.flatMap((position, index) => (bits & (1 << index) ? [{ position, index }] : [])),
  )
  const fits = (kept: readonly { position: number; index: number }[]) =>
    kept.every(({ position, index }, n) => {
      const before = kept[n - 1] ?? { position: -1, index: -1 }
      return position - before.position >= index - before.index
    })
  return row.length - Math.max(...choices.filter(fits).map((kept) => kept.length))
}
