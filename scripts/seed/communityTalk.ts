import { type ChannelPlan, channelPlans } from './channelPlans'
import { channelTalk, type Said, type TalkInput } from './channelTalk'
import { introductionsTalk } from './introductionsTalk'
import { type Person, people } from './people'
import { hash32, seededRandom } from './random'
import { windowMs } from './rhythm'

export type CommunityTalk = {
  readonly byChannel: ReadonlyMap<ChannelPlan, readonly Said[]>
  readonly joinedAt: ReadonlyMap<Person, number>
}

/** All that was said in the last weeks, `messages` of it, and when everybody joined. */
export function communityTalk(input: { nowMs: number; messages: number; foundedAt: number }): CommunityTalk {
  const { nowMs, messages } = input
  const settled = people.filter((person) => person.standing !== 'newcomer')
  const inputFor = (plan: ChannelPlan, count: number): TalkInput => ({
    random: seededRandom(`harbour commons ${plan.name}`),
    plan,
    count,
    nowMs,
    membersAt: () => settled,
  })
  const countOf = (plan: ChannelPlan) => Math.round(messages * plan.share)

  const welcome = planNamed('introductions')
  const newcomers = people.filter((person) => person.standing === 'newcomer')
  const greetings = introductionsTalk({ ...inputFor(welcome, countOf(welcome)), newcomers })
  const joinedAt = new Map([...longAgo(settled, input), ...greetings.joinedAt])
  const membersAt = (atMs: number) => people.filter((person) => joinedAt.get(person)! <= atMs)

  const byChannel = new Map([[welcome, greetings.said]])
  const talk = (plan: ChannelPlan, count: number) =>
    byChannel.set(plan, channelTalk({ ...inputFor(plan, count), membersAt }))
  for (const plan of channelPlans) if (plan !== welcome && plan.share > 0) talk(plan, countOf(plan))
  const saidSoFar = [...byChannel.values()].reduce((sum, said) => sum + said.length, 0)
  talk(planNamed('general'), messages - saidSoFar)
  return { byChannel, joinedAt }
}

function planNamed(name: string): ChannelPlan {
  const plan = channelPlans.find((candidate) => candidate.name === name)
  if (!plan) throw new Error(`There is no plan for #${name}.`)
  return plan
}

/** Those who run the place, and the two ready accounts, have been there from the first day. */
function longAgo(settled: readonly Person[], { foundedAt, nowMs }: { foundedAt: number; nowMs: number }) {
  const newestMs = nowMs - windowMs - 4 * 24 * 3_600_000
  return settled.map((person) => {
    const isFounding = person.standing !== 'member' || person.username === 'dupette'
    const part = hash32(`joined ${person.username}`) / 0xffff_ffff
    return [person, isFounding ? foundedAt : Math.round(foundedAt + part * (newestMs - foundedAt))] as const
  })
}
