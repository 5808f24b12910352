import { expect, it } from 'vitest'
import { asUid } from '../ids'
import { peopleIn } from './peopleIn'

const target = { kind: 'role', id: '10', name: 'Bakers' } as const

it('names who acted, whom it was done to, and whoever a change is about, each once', () => {
  const changes = {
    ownerId: { before: 'olga', after: 'ann' },
    'member/bo/allow': { before: null, after: ['viewChannel'] },
    'role/20/allow': { before: null, after: ['viewChannel'] },
    name: { before: 'carl', after: 'dora' },
  }
  const details = { added: ['eva', 'ann'], removed: ['finn'], count: 3, channelId: '30' }
  const entry = {
    actorId: asUid('olga'),
    target: { kind: 'member', id: 'gus', name: '' } as const,
    changes,
    details,
  }
  expect(peopleIn(entry)).toEqual(['olga', 'gus', 'ann', 'bo', 'eva', 'finn'])
})

it('names nobody where nobody is meant', () => {
  expect(peopleIn({ actorId: null, target, changes: {}, details: {} })).toEqual([])
})
