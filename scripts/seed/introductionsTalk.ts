import { castOf, pausesOf, type Said, saidBy, type TalkInput } from './channelTalk'
import type { Person } from './people'
import { layOut, sampleMoments, windowMs } from './rhythm'

const readsAroundMs = 6 * 60_000

/**
 * Every newcomer says hello once, in the words that are theirs, soon after they joined: so this channel
 * decides when they joined. Newcomers for whom there is no room joined without a word.
 */
export function introductionsTalk(input: TalkInput & { readonly newcomers: readonly Person[] }): {
  said: Said[]
  joinedAt: Map<Person, number>
} {
  const { random, plan, nowMs, newcomers } = input
  const arrivals = sampleMoments(random, newcomers.length, nowMs - windowMs, nowMs - readsAroundMs)
  const joinedAt = new Map(newcomers.map((person, i) => [person, arrivals[i]! - readsAroundMs]))
  const shown = conversationsWithin(input)
  const paused = shown.map(({ turns }) => pausesOf(random, turns))
  const durations = paused.map((pauses) => pauses.reduce((sum, pause) => sum + pause, 0))
  const starts = layOut(arrivals.slice(0, shown.length), durations, nowMs - readsAroundMs, random)

  const recentTexts: string[] = []
  const said = shown.flatMap(({ turns }, i) => {
    const startMs = starts[i]!
    const newcomer = newcomers[i]!
    joinedAt.set(newcomer, startMs - readsAroundMs)
    const welcoming = input.membersAt(startMs).filter((person) => person !== newcomer)
    const cast = [newcomer, ...castOf(random, turns, plan, welcoming).slice(1)]
    return saidBy({ random, turns, pauses: paused[i]!, startMs, nowMs, cast, recentTexts })
  })
  return { said, joinedAt }
}

function conversationsWithin({ plan, count, newcomers }: TalkInput & { newcomers: readonly Person[] }) {
  let left = count
  return plan.talk.slice(0, newcomers.length).filter(({ turns }) => {
    left -= turns.length
    return left >= 0
  })
}
