import { existsSync } from 'node:fs'
import { expect, test } from 'vitest'
import { type DemoChannel, demoChannels } from './demoChannels'
import { demoPeople } from './demoPeople'
import { demoRows } from './demoRows'

const channel = (lines: DemoChannel['lines']): DemoChannel => ({
  name: 'a',
  topic: '',
  category: null,
  lines,
})
const groupsOf = (lines: DemoChannel['lines']) => demoRows(channel(lines), 0).map((row) => row.startsGroup)

test('lines of one person within seven minutes stand under one heading', () => {
  expect(
    groupsOf([
      [20, 'nell', 'a'],
      [19, 'nell', 'b'],
      [18, 'rosa', 'c'],
      [11, 'rosa', 'd'],
    ]),
  ).toEqual([true, false, true, true])
})

test.each(demoChannels)('what was said in #$name is in order of time', ({ lines }) => {
  const minutes = lines.map(([minutesAgo]) => minutesAgo)
  expect(minutes).toEqual(minutes.toSorted((a, b) => b - a))
})

test('everybody in the snapshot has a picture', () => {
  const publicFolder = new URL('../../../public', import.meta.url).pathname
  const missing = Object.values(demoPeople).filter(({ avatarSrc }) => !existsSync(publicFolder + avatarSrc))
  expect(missing).toEqual([])
})
