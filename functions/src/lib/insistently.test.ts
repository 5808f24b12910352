import { expect, test, vi } from 'vitest'
import { insistently } from './insistently'

const failing = (code: unknown) => Object.assign(new Error('refused'), { code })

test('starts again when it was overtaken', async () => {
  const work = vi.fn<() => Promise<string>>()
  work.mockRejectedValueOnce(failing(9)).mockRejectedValueOnce(failing(5)).mockResolvedValue('done')
  expect(await insistently(work)).toBe('done')
  expect(work).toHaveBeenCalledTimes(3)
})

test('lets every other failure through at once', async () => {
  for (const code of [7, 10, 'not-found', undefined]) {
    const work = vi.fn(() => Promise.reject(failing(code)))
    await expect(insistently(work)).rejects.toThrow('refused')
    expect(work).toHaveBeenCalledTimes(1)
  }
})

test('gives up some time', async () => {
  const work = vi.fn(() => Promise.reject(failing(9)))
  await expect(insistently(work)).rejects.toThrow('refused')
  expect(work).toHaveBeenCalledTimes(20)
})
