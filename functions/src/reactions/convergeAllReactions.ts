import { asChannelId, asMessageId, asServerId } from '@parley/domain/ids'
import type { Mode } from '../lib/converge'
import { refs } from '../lib/db'
import type { Difference } from '../lib/difference'
import { convergeReactions } from './countReactions'

/** Every message that somebody reacted to. Sums without a reactor were written by hand, and a trigger took them away. */
export async function convergeAllReactions(mode: Mode): Promise<Difference[]> {
  const { docs } = await refs.allReactors().select().get()
  const paths = new Set(docs.flatMap(({ ref }) => ref.parent.parent?.path ?? []))
  const differences: Difference[] = []
  for (const path of paths) {
    const [, s, , c, , m] = path.split('/')
    const place = { s: asServerId(s ?? ''), c: asChannelId(c ?? ''), m: asMessageId(m ?? '') }
    differences.push(...(await convergeReactions(place, mode)))
  }
  return differences
}
