import { asChannelId, asServerId, asUid, mintMessageId } from '@parley/domain/ids'
import { schemaVersion } from '@parley/domain/limits'
import type { Page } from 'playwright-core'
import { db, refs } from '../../functions/src/lib/db'
import { dupette, message, openChannel } from '../e2e/harness/actions'
import type { freshCommunity } from '../e2e/harness/emulators'
import { uidOf } from '../e2e/harness/people'
import type { Figure } from './Figure'
import { readHeap } from './readHeap'

/** Of one person's busy hour. */
const messages = 5_000
const switches = 200
const batchSize = 25
/** The one that was scrolled through before comes last: who comes back to it is at its end. */
const channels = ['garden', 'kitchen', 'workshop', 'general'] as const

/** What a page holds after an hour that passes in minutes: messages pour in where it looks, and it looks around. */
export async function measureHour(
  page: Page,
  community: Awaited<ReturnType<typeof freshCommunity>>,
): Promise<Figure[]> {
  const before = await readHeap(page)
  const authorId = asUid(await uidOf(dupette.email))
  let said = 0
  for (let i = 0; i < switches; i++) {
    const name = channels[i % channels.length]!
    await openChannel(page, name)
    const until = Math.round(((i + 1) / switches) * messages)
    let last = ''
    while (said < until) {
      const count = Math.min(batchSize, until - said)
      last = await sayMany(community, name, authorId, said, count)
      said += count
    }
    await message(page, last).first().waitFor()
  }
  const after = await readHeap(page)
  return [
    { name: 'heap after a busy hour', unit: 'MB', samples: [after.heapMb], target: { p: 100, limit: 120 } },
    {
      name: 'heap grown in that hour',
      unit: 'MB',
      samples: [after.heapMb - before.heapMb],
      target: { p: 100, limit: 20 },
    },
  ]
}

/** Written as by an administrator: what counts is what arrives. Gives the last one's text. */
async function sayMany(
  community: Awaited<ReturnType<typeof freshCommunity>>,
  name: string,
  authorId: ReturnType<typeof asUid>,
  from: number,
  count: number,
): Promise<string> {
  const batch = db.batch()
  const [s, c] = [asServerId(community.serverId), asChannelId(community.channelId(name))]
  const textOf = (n: number) => `Message ${n} of a busy hour.`
  for (let n = from; n < from + count; n++) {
    batch.set(refs.message(s, c, mintMessageId()), {
      schemaVersion,
      authorId,
      text: textOf(n),
      createdAt: Date.now() + n - from,
      editedAt: null,
      type: 'text',
      held: false,
      pinned: false,
    })
  }
  await batch.commit()
  return textOf(from + count - 1)
}
