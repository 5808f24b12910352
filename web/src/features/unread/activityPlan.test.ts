import { asServerId } from '@parley/domain/ids'
import { expect, test } from 'vitest'
import { activityPlan, inQueries } from './activityPlan'

const server = (n: number, tokenCount = 1) => ({
  serverId: asServerId(String(100_000_000_000_000_000 + n * 64)),
  viewTokens: ['u:ada', ...Array.from({ length: tokenCount }, (_, i) => `${n}/${i}`)],
})
const many = Array.from({ length: 100 }, (_, n) => server(n))
const idsOf = (servers: readonly { serverId: string }[]) => servers.map(({ serverId }) => serverId)

test('the servers visited last are listened to, as many as one query can name', () => {
  const visited = [many[70]!.serverId, many[30]!.serverId]
  const { live, asked } = activityPlan(many, visited)
  expect(live).toHaveLength(29)
  expect(idsOf(live)).toEqual(expect.arrayContaining(visited))
  expect(new Set([...live, ...asked])).toEqual(new Set(many))
})

test('another order of visits to the same servers changes nothing', () => {
  const ids = idsOf(many.slice(40, 50)).map(asServerId)
  expect(activityPlan(many, ids)).toEqual(activityPlan(many, ids.toReversed()))
})

test('the open server is listened to, however many tokens it takes', () => {
  const large = server(200, 80)
  const { live, asked } = activityPlan([...many, large], [large.serverId])
  expect(live).toEqual([large])
  expect(asked).toHaveLength(100)
})

test('one server with many tokens leaves the listener to others', () => {
  const large = server(200, 29)
  const { live, asked } = activityPlan([large, ...many], [many[1]!.serverId, large.serverId])
  expect(idsOf(asked)).toContain(large.serverId)
  expect(live).toHaveLength(29)
})

test('somebody in no server listens to nothing', () => {
  expect(activityPlan([], [])).toEqual({ live: [], asked: [] })
})

test('few questions ask about many servers, each about all of what it names', () => {
  const parts = inQueries([...many, server(200, 80), server(201)])
  expect(parts.map((part) => part.length)).toEqual([29, 29, 29, 13, 1, 1])
  expect(parts.flat()).toHaveLength(102)
})
