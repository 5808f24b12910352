import { expect, it } from 'vitest'
import { once } from './once'

it('does the work once for all who ask', async () => {
  let times = 0
  const get = once(() => Promise.resolve(++times))
  expect(await Promise.all([get(), get(), get()])).toEqual([1, 1, 1])
})

it('tries again after a failure', async () => {
  let times = 0
  const get = once(() => {
    times += 1
    return times === 1 ? Promise.reject(new Error('no')) : Promise.resolve(times)
  })
  await expect(get()).rejects.toThrow('no')
  expect(await get()).toBe(2)
})
