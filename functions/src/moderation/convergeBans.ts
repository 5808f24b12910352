import { asUid, type ServerId, type Uid } from '@parley/domain/ids'
import { converge, type Mode } from '../lib/converge'
import { refs } from '../lib/db'
import type { Difference } from '../lib/difference'
import { banDifferences } from './banDifferences'

const chunkSize = 100

export const convergeBan = (s: ServerId, uid: Uid): Promise<Difference[]> =>
  converge((tx) => banDifferences(tx, s, [uid]))

/** All of a server's, for what no trigger saw. */
export async function convergeBans(s: ServerId, mode: Mode): Promise<Difference[]> {
  const uids = (await refs.bans(s).select().get()).docs.map(({ id }) => asUid(id))
  const differences: Difference[] = []
  for (let start = 0; start < uids.length; start += chunkSize) {
    const chunk = uids.slice(start, start + chunkSize)
    differences.push(...(await converge((tx) => banDifferences(tx, s, chunk), mode)))
  }
  return differences
}
