import { asServerId, type ServerId, type Uid } from '@parley/domain/ids'
import { onlineDifferences, type Place } from '../lib/compileOnline'
import { converge, convergeOnlineList } from '../lib/converge'
import { refs } from '../lib/db'
import type { Difference } from '../lib/difference'
import { updateMemberStats } from './updateMemberStats'

/** After something changed about a person: their devices, their status, their suspension. */
export async function convergePresence(uid: Uid): Promise<void> {
  const differences = await converge(async (tx) => {
    const ownServers = await tx.get(refs.ownServers(uid))
    const places = ownServers.docs.map(({ id }): Place => ({ s: asServerId(id), uid }))
    return places.length === 0 ? [] : onlineDifferences(tx, places)
  })
  await countAnew(differences)
}

/** After a membership began, changed or ended. */
export async function convergeOnlineMember(place: Place): Promise<void> {
  await countAnew(await converge((tx) => onlineDifferences(tx, [place])))
}

/** After the roles changed that gather people. */
export async function convergeGroups(s: ServerId): Promise<void> {
  await countAnew(await convergeOnlineList(s))
}

/** Only who comes, goes or changes the group moves a count; being idle does not. */
async function countAnew(differences: readonly Difference[]): Promise<void> {
  const moving = differences.filter(({ change, fields }) => change !== 'update' || 'group' in fields)
  const servers = new Set(moving.map(({ ref }) => asServerId(ref.parent.parent?.id ?? '')))
  await Promise.all([...servers].map(updateMemberStats))
}
