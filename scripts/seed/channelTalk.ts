/** Writes what a channel has talked about: who, when and in which words. Pure; the same seed says the same. */
import type { ChannelPlan } from './channelPlans'
import { conversationDeck } from './conversationDeck'
import { firstNameOf, type Person } from './people'
import type { Random } from './random'
import { isDaytime, layOut, pauseMs, sampleMoments, windowMs } from './rhythm'
import { type Conversation, speakersIn, type Turn } from './talk/parseTalk'
import { sayTurn, type Subject } from './talk/sayTurn'

export type Said = {
  readonly author: Person
  readonly text: string
  readonly atMs: number
  readonly editedAtMs: number | null
}
export type TalkInput = {
  readonly random: Random
  readonly plan: ChannelPlan
  readonly count: number
  readonly nowMs: number
  /** Who could be around at that time. */
  readonly membersAt: (atMs: number) => readonly Person[]
}

/** No two of this many messages in a row may say exactly the same. */
const screenful = 40
const longestPauseBeforeNowMs = 90_000

export function channelTalk(input: TalkInput): Said[] {
  const { random, plan, nowMs } = input
  const conversations = drawConversations(input)
  const starts = sampleMoments(random, conversations.length, nowMs - windowMs, nowMs)
  if (plan.isBusyNow && starts.length > 0) starts[starts.length - 1] = nowMs
  const drawn = atFittingTimes(conversations, starts).map(({ turns }) => turns)
  const paused = drawn.map((turns) => pausesOf(random, turns))
  const durations = paused.map((pauses) => pauses.reduce((sum, pause) => sum + pause, 0))
  const laidOut = layOut(starts, durations, nowMs - random.int(25_000, longestPauseBeforeNowMs), random)

  const recentTexts: string[] = []
  return drawn.flatMap((turns, i) => {
    const startMs = laidOut[i]!
    const cast = castOf(random, turns, plan, input.membersAt(startMs))
    return saidBy({ random, turns, pauses: paused[i]!, startMs, nowMs, cast, recentTexts })
  })
}

function drawConversations({ random, plan, count }: TalkInput): Conversation[] {
  const deck = conversationDeck(random, plan.talk)
  const drawn: Conversation[] = []
  for (let left = count; left > 0; ) {
    const { turns, daytime } = deck.draw()
    drawn.push({ daytime, turns: turns.slice(0, left) })
    left -= turns.length
  }
  return drawn
}

/** "Good night" at noon would give the whole community away: such talk changes places with a neighbour. */
function atFittingTimes(drawn: readonly Conversation[], starts: readonly number[]): Conversation[] {
  const placed = [...drawn]
  drawn.forEach((conversation, i) => {
    if (isDaytime(conversation.daytime, starts[i]!)) return
    const other = nearestFirst(placed.length, i).find(
      (j) => placed[j]!.daytime === null && isDaytime(conversation.daytime, starts[j]!),
    )
    if (other === undefined) return
    placed[i] = placed[other]!
    placed[other] = conversation
  })
  return placed
}

const nearestFirst = (length: number, from: number) =>
  Array.from({ length }, (_, i) => i).sort((one, other) => Math.abs(one - from) - Math.abs(other - from))

export const pausesOf = (random: Random, turns: readonly Turn[]) =>
  turns.map((turn, i) =>
    i === 0 ? 0 : pauseMs(random, turn.wordings[0]!.length, turns[i - 1]!.speaker === turn.speaker),
  )

/** Different people for A, B, C …, out of those who are drawn to this channel. */
export function castOf(
  random: Random,
  turns: readonly Turn[],
  plan: Pick<ChannelPlan, 'weight'>,
  present: readonly Person[],
): Person[] {
  const cast: Person[] = []
  for (let i = 0; i < speakersIn(turns); i++) {
    const others = present.filter((person) => !cast.includes(person) && plan.weight(person) > 0)
    cast.push(random.pickWeighted(others.length > 0 ? others : present, plan.weight))
  }
  return cast
}

export function saidBy(scene: {
  random: Random
  turns: readonly Turn[]
  pauses: readonly number[]
  startMs: number
  nowMs: number
  cast: readonly Person[]
  recentTexts: string[]
}): Said[] {
  const { random, cast, recentTexts } = scene
  const subject: Subject = new Map()
  const speakers = cast.map((person) => ({ firstName: firstNameOf(person), tone: person.tone }))
  let atMs = scene.startMs
  return scene.turns.map((turn, i) => {
    atMs += scene.pauses[i]!
    const text = unheard(recentTexts, () => sayTurn(random, turn, speakers, subject))
    const editedAtMs = random.chance(0.025) ? atMs + random.int(8_000, 180_000) : null
    return {
      author: cast[turn.speaker]!,
      text,
      atMs,
      editedAtMs: editedAtMs !== null && editedAtMs < scene.nowMs ? editedAtMs : null,
    }
  })
}

/** Tries other wordings; the few lines that have none say it with a wave. */
function unheard(recentTexts: string[], say: () => string): string {
  let text = say()
  for (let attempt = 0; attempt < 6 && recentTexts.includes(text); attempt++) text = say()
  while (recentTexts.includes(text)) text = `${text} 👋`
  recentTexts.push(text)
  if (recentTexts.length > screenful) recentTexts.shift()
  return text
}
