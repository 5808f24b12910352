import { expect, it } from 'vitest'
import { auditedFields } from './auditedFields'
import { changesBetween } from './changesBetween'

const fields = ['name', 'topic', 'permissions', 'hoist', 'parentId', 'slowModeSeconds']

it('tells of each field that became something else, and of no other', () => {
  const before = { name: 'plans', topic: 'Old', permissions: ['speak'], position: 1 }
  const after = { name: 'plans', topic: 'New', permissions: ['speak', 'stream'], position: 2 }
  expect(changesBetween(before, after, fields)).toEqual({
    topic: { before: 'Old', after: 'New' },
    permissions: { before: ['speak'], after: ['speak', 'stream'] },
  })
})

it.each([
  ['nothing', {}, {}],
  ['the same', { name: 'plans', hoist: true }, { name: 'plans', hoist: true }],
  ['another order', { permissions: ['speak', 'stream'] }, { permissions: ['stream', 'speak'] }],
  ['one twice', { permissions: ['speak', 'speak'] }, { permissions: ['speak'] }],
  ['absent and empty', { topic: '', permissions: [] }, { hoist: false, parentId: null, slowModeSeconds: 0 }],
])('finds no change in %s', (_, before, after) => {
  expect(changesBetween(before, after, fields)).toEqual({})
  expect(changesBetween(after, before, fields)).toEqual({})
})

it.each([
  ['what appears', {}, { hoist: true }, { hoist: { before: null, after: true } }],
  ['what is switched off', { hoist: true }, { hoist: false }, { hoist: { before: true, after: false } }],
  ['what vanishes', { topic: 'Old' }, {}, { topic: { before: 'Old', after: null } }],
  [
    'one for another',
    { permissions: ['a'] },
    { permissions: ['b'] },
    { permissions: { before: ['a'], after: ['b'] } },
  ],
  ['what no schema accepts', { name: { a: 1 } }, { name: 'x' }, { name: { before: '{"a":1}', after: 'x' } }],
])('sees %s', (_, before, after, changes) => {
  expect(changesBetween(before, after, fields)).toEqual(changes)
})

it('tells of a channel that becomes slow, and of one that is locked', () => {
  const before = { slowModeSeconds: 0, locked: null }
  const after = { slowModeSeconds: 10, locked: { until: null } }
  expect(changesBetween(before, after, auditedFields.channelUpdate)).toEqual({
    slowModeSeconds: { before: 0, after: 10 },
    locked: { before: null, after: '{"until":null}' },
  })
  expect(changesBetween(before, before, auditedFields.channelUpdate)).toEqual({})
})
