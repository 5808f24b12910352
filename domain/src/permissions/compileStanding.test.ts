import { expect, test } from 'vitest'
import { limits } from '../limits'
import { compileStanding } from './compileStanding'

const garden = '100000000000000001'
const kitchen = '100000000000000002'

test('tokens of all servers stand together, each once', () => {
  const servers = { [kitchen]: [kitchen, 'u:ada'], [garden]: [garden, 'u:ada'] }
  const standing = compileStanding({ suspended: false, servers })
  expect(standing).toEqual({
    schemaVersion: 1,
    suspended: false,
    servers,
    viewTokens: [garden, 'u:ada', kitchen],
  })
})

test('the order in which servers were joined changes nothing', () => {
  const one = compileStanding({ suspended: false, servers: { [garden]: ['g'], [kitchen]: ['k'] } })
  const other = compileStanding({ suspended: false, servers: { [kitchen]: ['k'], [garden]: ['g'] } })
  expect(JSON.stringify(one)).toBe(JSON.stringify(other))
})

test('one server with very many tokens leaves room for the others in one document', () => {
  const many = Array.from({ length: 1_000 }, (_, n) => `c:${100_000_000_000_000_000 + n * 64}`)
  const ids = Array.from({ length: limits.serversPerUser }, (_, n) =>
    String(200_000_000_000_000_000 + n * 64),
  )
  const servers = Object.fromEntries(ids.map((id) => [id, many.map((token) => `${token}${id.slice(-4)}`)]))
  const standing = compileStanding({ suspended: false, servers })
  expect(Object.keys(standing.servers)).toHaveLength(limits.serversPerUser)
  expect(new TextEncoder().encode(JSON.stringify(standing)).length).toBeLessThan(2 ** 20)
})

test('whoever is in no server has a standing all the same', () => {
  expect(compileStanding({ suspended: true, servers: {} })).toMatchObject({ suspended: true, viewTokens: [] })
})
