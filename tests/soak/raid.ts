/**
 * A thousand strangers come by one invite at once: how many are in before the guard pauses it, how soon, and what all of
 * them cost. `npm run soak -- raid`
 */
import { performance } from 'node:perf_hooks'
import type { InviteCode, ServerId } from '@parley/domain/ids'
import { ordinaryRaidGuard } from '@parley/domain/moderation/raid'
import { acceptInvite as here } from '../../functions/src/invites/acceptInvite'
import { db, refs } from '../../functions/src/lib/db'
import { withoutBackgroundTriggers } from '../../scripts/seed/backgroundTriggers'
import { type Cost, costOf } from '../functions/costs'
import { callHere } from '../functions/here'
import { inLanes } from '../functions/inLanes'
import { acceptInvite, anInvite } from '../functions/inviteCalls'
import { aPerson, type Person } from '../functions/people'

const strangers = 1_000
const atOnce = 20

const findPeople = (count: number): Promise<Person[]> =>
  withoutBackgroundTriggers(() => inLanes(Array.from({ length: count }), atOnce, () => aPerson('Raider')))

/** In this process, where what a transaction reads and writes can be counted. */
const costOfJoining = (person: Person, code: InviteCode): Promise<Cost> =>
  withoutBackgroundTriggers(() =>
    costOf(() => callHere(here, { person }, { requestId: crypto.randomUUID(), code })),
  )

async function isPaused(s: ServerId): Promise<boolean> {
  return (await refs.server(s).get()).data()?.invitePause !== null
}

const { serverId, code } = await anInvite()
const people = await findPeople(strangers)
const begin = performance.now()
const seconds = () => ((performance.now() - begin) / 1000).toFixed(1)
let joined = 0
let joinedAtPause: number | undefined
let pausedAfter = ''

await inLanes(people, atOnce, async (person) => {
  const { error } = await acceptInvite(person, code)
  if (!error) joined++
  if (joinedAtPause === undefined && (await isPaused(serverId))) {
    joinedAtPause = joined
    pausedAfter = seconds()
  }
})

const open = await anInvite()
const inside = await costOfJoining(await aPerson('Guest'), open.code)
const refused = await costOfJoining(await aPerson('Late'), code)
const { joins, withinS } = ordinaryRaidGuard
// Beside the transaction: the rail and the members are counted; the guard reads the server and counts who came.
const besides = 4
const reads = joined * (inside.reads + besides) + (strangers - joined) * refused.reads
const writes = joined * inside.writes + (strangers - joined) * refused.writes
console.log(
  `${strangers} strangers, ${atOnce} at a time, in ${seconds()} s; the guard pauses after ${joins} in ${withinS} s`,
)
console.log(
  `paused after ${pausedAfter} s, with ${joinedAtPause ?? 'nobody'} inside; in the end ${joined} were`,
)
console.log(`a join: ${inside.reads} reads and ${besides} beside, ${inside.writes} writes`)
console.log(`a refusal: ${refused.reads} reads, ${refused.writes} writes`)
console.log(`all of them: ${reads} reads, ${writes} writes, and what follows from ${joined} memberships`)
await db.terminate()
process.exitCode = joinedAtPause === undefined ? 1 : 0
