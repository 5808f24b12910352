import { AppError } from '@parley/domain/errors'
import { asUid } from '@parley/domain/ids'
import { type Actor, changed } from '@parley/domain/permissions/hierarchy'
import {
  isInStep,
  obstacleToOverwriting,
  type OverwriteTarget,
  type Says,
  saysNothing,
} from '@parley/domain/permissions/overwrites'
import type { Channel } from '@parley/domain/schema/server'
import type { Transaction } from 'firebase-admin/firestore'
import { readHolders } from '../roles/holders'
import type { RankedState } from '../lib/readActor'

type Overwrites = Channel['overwrites']
type Wish = {
  readonly actor: Actor
  readonly state: RankedState
  readonly stored: Omit<Channel, 'id'>
  readonly after: Overwrites
}

/** Each thing that changes is one that whoever asks might change by itself. */
export async function requireEachOverwrite(tx: Transaction, wish: Wish, mayLetIn = false): Promise<void> {
  const { actor, state, stored, after } = wish
  const members = Object.entries({ ...stored.overwrites, ...after })
    .filter(([, { kind }]) => kind === 'member')
    .map(([id]) => asUid(id))
  const holders = await readHolders(tx, state.serverId, members)
  for (const id of new Set([...Object.keys(stored.overwrites), ...Object.keys(after)])) {
    // What both say already is nobody's to be asked about.
    if (isInStep({ overwrites: pick(stored.overwrites, id) }, { overwrites: pick(after, id) })) continue
    const change = { before: stored.overwrites[id] ?? saysNothing, after: after[id] ?? saysNothing }
    if (mayLetIn && letsIn(change)) continue
    const target: OverwriteTarget = actor.roles.find((role) => role.id === id) ??
      holders.find(({ uid }) => uid === id) ?? { uid: asUid(id), roles: [] }
    if (obstacleToOverwriting(actor, stored, target, change) !== null) throw new AppError('forbidden')
  }
}

/** Whoever stands above may be let in as well: it takes nothing from them. */
function letsIn({ before, after }: { before: Says; after: Says }): boolean {
  const touched = [...changed(before.allow, after.allow), ...changed(before.deny, after.deny)]
  return touched.length === 1 && touched[0] === 'viewChannel' && after.allow.includes('viewChannel')
}

const pick = (overwrites: Overwrites, id: string): Overwrites => {
  const one = overwrites[id]
  return one ? { [id]: one } : {}
}
