/** Harbour Commons, the lively server that a first visitor lands in. Pure: a function of `nowMs` and a number. */
import { ordinaryRaidGuard } from '@parley/domain/moderation/raid'
import { asServerId } from '@parley/domain/ids'
import { schemaVersion } from '@parley/domain/limits'
import accounts from '../demo/accounts.json'
import type { ChannelPlan } from './channelPlans'
import type { Said } from './channelTalk'
import { channelIdOf, communityChannels, communityRoles, roleIdOf } from './communityPlaces'
import { rolePlans } from './communityRoles'
import { communityTalk } from './communityTalk'
import { inviteCodeFor, messageIdFrom, snowflakeFor, uidFor } from './mint'
import { avatarOf, type Person, people } from './people'
import { hash32, seededRandom } from './random'
import { reactorsTo } from './reactorsTo'
import { readPositions } from './readPositions'
import type { Account, Membership, Post, World } from './world'

const name = 'Harbour Commons'
/** The day the sample server was made, so that everybody's first server is this one. */
const foundedAt = Date.UTC(2023, 8, 28, 12, 30)
const place = { serverId: asServerId(snowflakeFor(name, foundedAt)), foundedAt }

export const communityId = place.serverId
export const communityChannelId = (plan: Pick<ChannelPlan, 'name'>) => channelIdOf(place, plan)

export function community({ nowMs, messages = 10_000 }: { nowMs: number; messages?: number }): World {
  const talk = communityTalk({ nowMs, messages, foundedAt })
  const posts = [...talk.byChannel].flatMap(([plan, said]) => postsOf(plan, said))
  const joinedAt = (person: Person) => talk.joinedAt.get(person) ?? foundedAt
  return {
    accounts: people.map((person) => accountOf(person, joinedAt(person))),
    servers: [
      {
        server: {
          id: place.serverId,
          schemaVersion,
          name,
          description: 'A shared workshop, a few allotments, too many books. By the water.',
          icon: null,
          ownerId: uidFor(people.find((person) => person.standing === 'owner')!.username),
          visibility: 'private',
          verification: 'none',
          automod: false,
          houseRules: '',
          welcomeChannelId: communityChannelId({ name: 'introductions' }),
          raidGuard: ordinaryRaidGuard,
          invitePause: null,
          createdAt: foundedAt,
        },
        roles: communityRoles(place),
        channels: communityChannels(place),
        memberships: people.map((person) => membershipOf(person, joinedAt(person))),
        posts,
        readPositions: new Map([
          [uidFor('dupe'), readPositions(posts, unreadIn({ garden: 9, kitchen: 4, moderators: 2 }))],
          [uidFor('dupette'), readPositions(posts, unreadIn({ 'reading-room': 6, workshop: 14 }))],
        ]),
      },
    ],
  }
}

const unreadIn = (counts: Readonly<Record<string, number>>) =>
  new Map(Object.entries(counts).map(([name, count]) => [communityChannelId({ name }), count]))

function accountOf(person: Person, joinedAt: number): Account {
  const { username, displayName, bio } = person
  const ready = accounts.find((account) => account.displayName === displayName)
  return {
    uid: uidFor(username),
    email: ready?.email ?? `${username}@example.com`,
    password: ready?.password ?? accounts[0]!.password,
    user: { schemaVersion, username, displayName, avatar: avatarOf(person), bio, createdAt: joinedAt },
  }
}

const membershipOf = (person: Person, joinedAt: number): Membership => ({
  uid: uidFor(person.username),
  roles: rolePlans.filter((plan) => plan.isHeldBy(person)).map((plan) => roleIdOf(place, plan)),
  joinedAt,
  ...invitedBy(person),
})

/** Who was there from the beginning let the others in. */
function invitedBy(person: Person): Pick<Membership, 'invitedBy'> {
  const hosts = people.filter(({ standing }) => standing !== 'member' && standing !== 'newcomer')
  const host = hosts[hash32(`host of ${person.username}`) % hosts.length]
  if (!host || hosts.includes(person)) return {}
  return { invitedBy: { code: inviteCodeFor(host.username), uid: uidFor(host.username) } }
}

function postsOf(plan: ChannelPlan, said: readonly Said[]): Post[] {
  const random = seededRandom(`message ids of ${plan.name}`)
  const channelId = communityChannelId(plan)
  const here = [...new Set(said.map(({ author }) => author))]
  const moods = seededRandom(`reactions in ${plan.name}`)
  return said.map(({ author, text, atMs, editedAtMs }) => ({
    id: messageIdFrom(random),
    channelId,
    reactors: reactorsTo({ author, atMs }, here, moods),
    message: {
      schemaVersion,
      authorId: uidFor(author.username),
      text,
      createdAt: atMs,
      editedAt: editedAtMs,
      type: 'text',
      held: false,
      pinned: false,
    },
  }))
}
