import { asServerId, type ServerId, type Uid } from '@parley/domain/ids'
import { onlineDifferences, type Place } from '../lib/compileOnline'
import { converge, convergeOnlineList } from '../lib/converge'
import { refs } from '../lib/db'
import type { Difference } from '../lib/difference'
import { updateOnlineCounts } from './updateMemberStats'

/**
 * Somebody may be in a hundred servers, and a transaction holds all that it reads: one over them all would keep whatever
 * else happens in any of them waiting.
 */
const placesAtOnce = 20

/** After something changed about a person: their devices, their status, their suspension. */
export async function convergePresence(uid: Uid): Promise<void> {
  const { docs } = await refs.ownServers(uid).select().get()
  const places = docs.map(({ id }): Place => ({ s: asServerId(id), uid }))
  for (let start = 0; start < places.length; start += placesAtOnce) {
    const some = places.slice(start, start + placesAtOnce)
    await countAnew(await converge((tx) => onlineDifferences(tx, some)))
  }
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
  await Promise.all([...servers].map(updateOnlineCounts))
}
