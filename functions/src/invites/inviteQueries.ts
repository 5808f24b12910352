import type { ServerId, Uid } from '@parley/domain/ids'
import { limits } from '@parley/domain/limits'
import { collections } from '@parley/domain/paths'
import { refs } from '../lib/db'

/** With an index each; a test compares. */
export const inviteQueryShapes = [
  {
    name: 'invitesOfServer',
    collection: collections.invites,
    where: [['serverId', '==']],
    orderBy: [['createdAt', 'desc']],
  },
  {
    name: 'invitesOfInviter',
    collection: collections.invites,
    where: [
      ['serverId', '=='],
      ['inviterId', '=='],
    ],
    orderBy: [['createdAt', 'desc']],
  },
] as const

const newestFirst = () => refs.invites().orderBy('createdAt', 'desc').limit(limits.listMax)

export const inviteQueries = {
  ofServer: (s: ServerId) => newestFirst().where('serverId', '==', s),
  ofInviter: (s: ServerId, uid: Uid) =>
    newestFirst().where('serverId', '==', s).where('inviterId', '==', uid),
  count: (s: ServerId) => refs.invites().where('serverId', '==', s).count(),
}
