import { castOf } from '../seed/channelTalk'
import type { ChannelPlan } from '../seed/channelPlans'
import { communityChannelId } from '../seed/community'
import { conversationDeck } from '../seed/conversationDeck'
import { firstNameOf } from '../seed/people'
import type { Random } from '../seed/random'
import { isDaytime } from '../seed/rhythm'
import type { Turn } from '../seed/talk/parseTalk'
import { sayTurn, type Subject } from '../seed/talk/sayTurn'
import type { SignedInPerson } from './signInPerson'
import type { Stopping } from './Stopping'

type Talk = {
  readonly random: Random
  readonly plans: readonly ChannelPlan[]
  readonly people: readonly SignedInPerson[]
  /** User names of those who are in a conversation; nobody is in two. */
  readonly busy: Set<string>
  readonly waitForTurnMs: () => number
  readonly stopping: Stopping
}

/** One conversation after the other, until it is time to stop. */
export async function talkOn(talk: Talk): Promise<void> {
  const { random, plans, stopping } = talk
  const decks = new Map(plans.map((plan) => [plan, conversationDeck(random, plan.talk)]))
  await stopping.wait(random.int(500, 6_000))
  while (!stopping.isStopping) {
    const plan = random.pick(plans)
    const { turns, daytime } = decks.get(plan)!.draw()
    if (!isDaytime(daytime, Date.now())) continue
    await converse(talk, plan, turns)
    await stopping.wait(random.int(3_000, 20_000))
  }
}

async function converse(talk: Talk, plan: ChannelPlan, turns: readonly Turn[]): Promise<void> {
  const { random, busy, stopping } = talk
  const free = talk.people.filter(({ person }) => !busy.has(person.username))
  const cast = castOf(
    random,
    turns,
    plan,
    free.map(({ person }) => person),
  )
  const speakers = cast.map((person) => ({ firstName: firstNameOf(person), tone: person.tone }))
  const subject: Subject = new Map()
  for (const person of cast) busy.add(person.username)
  try {
    for (const [i, turn] of turns.entries()) {
      const text = sayTurn(random, turn, speakers, subject)
      const speaker = free.find(({ person }) => person === cast[turn.speaker])!
      const goesOn = turns[i - 1]?.speaker === turn.speaker
      const thinkingMs = talk.waitForTurnMs() + random.int(300, goesOn ? 1_200 : 5_000)
      if (!(await stopping.wait(thinkingMs))) return
      await stopping.unlessStopped(speaker.type(communityChannelId(plan)))
      const typingMs = Math.min(7_000, 1_200 + text.length * random.int(45, 80))
      if (!(await stopping.wait(typingMs))) return
      await stopping.unlessStopped(speaker.say(communityChannelId(plan), text))
    }
  } finally {
    for (const person of cast) busy.delete(person.username)
  }
}
