import { expect, it } from 'vitest'
import { inBatches } from './inBatches'

function aLoader() {
  const asked: string[] = []
  const load = inBatches((place: string, ids: readonly number[]) => {
    asked.push(`${place}: ${ids.join()}`)
    return Promise.resolve(new Map(ids.filter((id) => id < 10).map((id) => [id, id * 2])))
  })
  return { asked, load }
}

it('asks once per place for all who are asked for at once', async () => {
  const { asked, load } = aLoader()
  expect(await Promise.all([load('a', 1), load('b', 2), load('a', 3), load('a', 1)])).toEqual([2, 4, 6, 2])
  expect(asked).toEqual(['a: 1,3', 'b: 2'])
})
it('asks again later, and answers null where there is nothing', async () => {
  const { asked, load } = aLoader()
  await load('a', 1)
  expect(await load('a', 11)).toBeNull()
  expect(asked).toEqual(['a: 1', 'a: 11'])
})
it('fails for all who asked, and not for those who ask afterwards', async () => {
  let isDown = true
  const load = inBatches((_place: string, ids: readonly number[]) =>
    isDown ? Promise.reject(new Error('down')) : Promise.resolve(new Map(ids.map((id) => [id, id]))),
  )
  const results = await Promise.allSettled([load('a', 1), load('a', 2)])
  expect(results.map(({ status }) => status)).toEqual(['rejected', 'rejected'])
  isDown = false
  expect(await load('a', 1)).toBe(1)
})
