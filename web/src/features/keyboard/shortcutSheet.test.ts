import { expect, it } from 'vitest'
import { groupTitles, shortcutSheet } from './shortcutSheet'
import { type ShortcutId, shortcuts } from './shortcuts'

it.each(Object.keys(groupTitles))('no key means two things: %s', (group) => {
  const ids = (Object.keys(shortcuts) as ShortcutId[]).filter((id) => shortcutSheet[id].group === group)
  const keys = ids.flatMap((id) => [...shortcuts[id]])
  expect(keys.length).toBeGreaterThan(0)
  expect(keys).toEqual([...new Set(keys)])
})

it('what works while reading and what leads around do not share a key either', () => {
  const listened = (Object.keys(shortcuts) as ShortcutId[]).filter((id) =>
    ['around', 'reading'].includes(shortcutSheet[id].group),
  )
  const keys = listened.flatMap((id) => [...shortcuts[id]])
  expect(keys).toEqual([...new Set(keys)])
})
