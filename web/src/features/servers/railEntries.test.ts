import { asFolderId, asServerId } from '@parley/domain/ids'
import { describe, expect, test } from 'vitest'
import { changeFolder, dropInRail, stepInRail, wrapInFolder } from './moveInRail'
import { arrangeRail, type RailEntry, storedRail } from './railEntries'

const [a, b, c, d] = ['1', '2', '3', '4'].map((n) => asServerId(n.repeat(18))) as [
  ReturnType<typeof asServerId>,
  ReturnType<typeof asServerId>,
  ReturnType<typeof asServerId>,
  ReturnType<typeof asServerId>,
]
const look = { name: 'Work', color: 'sea' } as const
const work = asFolderId('0a1b2c3d')
const fresh = { id: asFolderId('ffffffff'), name: 'Folder', color: 'ember' } as const
const folder = (...servers: (typeof a)[]) => ({ id: work, ...look, servers })

describe('arrangeRail', () => {
  test('is the order of joining until something was arranged', () => {
    expect(arrangeRail([a, b], null)).toEqual([a, b])
  })

  test('shows new servers on top, ignores those that are gone, and an empty folder with them', () => {
    const rail = storedRail([c, folder(d), b])
    expect(arrangeRail([a, b, c], rail)).toEqual([a, c, b])
  })

  test('gives back what was stored', () => {
    const entries: RailEntry[] = [a, folder(b, c), d]
    expect(arrangeRail([d, c, b, a], storedRail(entries))).toEqual(entries)
  })

  test('stands what was stored by hand: a server twice, a folder nobody knows, a folder in two parts', () => {
    const order = [a, a, `ffffffff/${b}`, `${work}/${c}`, `${work}/${d}`]
    const rail = { schemaVersion: 1, order, folders: { [work]: look } }
    expect(arrangeRail([a, b, c, d], rail)).toEqual([a, b, folder(c, d)])
  })
})

describe('dropInRail', () => {
  const entries: RailEntry[] = [a, folder(b, c), d]
  const drop = (
    moved: typeof a | typeof work,
    target: typeof a | typeof work,
    where: 'before' | 'after' | 'into',
  ) => dropInRail(entries, moved, { target, where }, fresh)

  test('puts a server before or after another', () => {
    expect(drop(d, a, 'before')).toEqual([d, a, folder(b, c)])
    expect(drop(a, d, 'after')).toEqual([folder(b, c), d, a])
  })

  test('puts a server between those of a folder, and takes one out', () => {
    expect(drop(a, c, 'before')).toEqual([folder(b, a, c), d])
    expect(drop(b, d, 'after')).toEqual([a, folder(c), d, b])
  })

  test('makes a folder of two servers, and puts a third into it', () => {
    expect(drop(a, d, 'into')).toEqual([folder(b, c), { ...fresh, servers: [d, a] }])
    expect(drop(a, work, 'into')).toEqual([folder(b, c, a), d])
    expect(drop(a, b, 'into')).toEqual([folder(b, c, a), d])
  })

  test('moves a folder as a whole, and never into another', () => {
    expect(drop(work, a, 'before')).toEqual([folder(b, c), a, d])
    const two: RailEntry[] = [folder(a, b), { ...fresh, servers: [c] }]
    expect(dropInRail(two, work, { target: c, where: 'into' }, fresh)).toEqual([two[1], two[0]])
  })

  test('lets go of a folder that has become empty, also beside itself', () => {
    expect(dropInRail([folder(a), b], a, { target: work, where: 'after' }, fresh)).toEqual([a, b])
    expect(dropInRail([folder(a), b], a, { target: b, where: 'after' }, fresh)).toEqual([b, a])
  })

  test('changes nothing where nothing was moved', () => {
    expect(drop(a, a, 'after')).toBe(entries)
  })
})

describe('stepInRail', () => {
  test('walks over neighbours, and out of a folder at its edge', () => {
    const entries: RailEntry[] = [a, folder(b, c), d]
    expect(stepInRail(entries, a, 1, fresh)).toEqual([folder(b, c), a, d])
    expect(stepInRail(entries, c, -1, fresh)).toEqual([a, folder(c, b), d])
    expect(stepInRail(entries, c, 1, fresh)).toEqual([a, folder(b), c, d])
    expect(stepInRail(entries, work, -1, fresh)).toEqual([folder(b, c), a, d])
  })

  test('stays at the ends', () => {
    const entries: RailEntry[] = [a, b]
    expect(stepInRail(entries, a, -1, fresh)).toBe(entries)
    expect(stepInRail(entries, b, 1, fresh)).toBe(entries)
  })
})

test('a server gets a folder, and a folder another look', () => {
  const wrapped = wrapInFolder([a, b], b, fresh)
  expect(wrapped).toEqual([a, { ...fresh, servers: [b] }])
  expect(changeFolder(wrapped, fresh.id, look)).toEqual([a, { ...fresh, ...look, servers: [b] }])
})
