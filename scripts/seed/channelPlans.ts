import { channelRoles } from './communityRoles'
import type { Interest, Person } from './people'
import { announcements } from './talk/announcements'
import { garden } from './talk/garden'
import { general } from './talk/general'
import { introductions } from './talk/introductions'
import { kitchen } from './talk/kitchen'
import { moderators } from './talk/moderators'
import { type Conversation, parseTalk } from './talk/parseTalk'
import { passing } from './talk/passing'
import { readingRoom } from './talk/readingRoom'
import { repairCafe } from './talk/repairCafe'
import { workshop } from './talk/workshop'

export type ChannelPlan = {
  readonly name: string
  readonly topic: string
  readonly type: 'text' | 'voice'
  readonly category: string | null
  /** Who may see or write, where that is not everyone. */
  readonly audience: 'everyone' | 'readers' | 'moderators'
  readonly talk: readonly Conversation[]
  /** Part of all messages. #general takes what is left over. */
  readonly share: number
  /** How likely somebody is to talk here. 0 for people who cannot. */
  readonly weight: (person: Person) => number
  /** Whether something was said in the last minutes. */
  readonly isBusyNow: boolean
}

const runsThePlace = (person: Person) => person.standing === 'owner' || person.standing === 'admin'
const drawnTo = (interest: Interest) => (person: Person) =>
  person.talkativeness *
  (person.interests[0] === interest ? 6 : person.interests.includes(interest) ? 4 : 0.6)

const defaults = { type: 'text', audience: 'everyone', isBusyNow: false } as const
const gossip = parseTalk(passing)

/** In the order of the sidebar. */
export const channelPlans: readonly ChannelPlan[] = [
  {
    ...defaults,
    name: 'general',
    topic: 'Everything that has no better place. Tea is always on.',
    category: null,
    talk: [...parseTalk(general), ...gossip],
    share: 0,
    weight: (person) => person.talkativeness,
    isBusyNow: true,
  },
  {
    ...defaults,
    name: 'announcements',
    topic: 'News from the people who hold the keys.',
    category: 'Start here',
    audience: 'readers',
    talk: parseTalk(announcements),
    share: 0.0024,
    weight: (person) => (runsThePlace(person) ? 1 : 0),
  },
  {
    ...defaults,
    name: 'introductions',
    topic: 'Say hello. One line is plenty.',
    category: 'Start here',
    talk: parseTalk(introductions),
    share: 0.0055,
    weight: (person) => person.talkativeness,
  },
  {
    ...defaults,
    name: 'garden',
    topic: 'Beds, bees and balconies. Seed swap every second Sunday.',
    category: 'Growing and making',
    talk: parseTalk(garden),
    share: 0.19,
    weight: drawnTo('garden'),
    isBusyNow: true,
  },
  {
    ...defaults,
    name: 'workshop',
    topic: 'Wood, metal, paper, print. Unplug before you reach in.',
    category: 'Growing and making',
    talk: parseTalk(workshop),
    share: 0.15,
    weight: drawnTo('workshop'),
    isBusyNow: true,
  },
  {
    ...defaults,
    name: 'repair-cafe',
    topic: 'Bring it broken. First Saturday of the month, and in here any time.',
    category: 'Growing and making',
    talk: parseTalk(repairCafe),
    share: 0.085,
    weight: drawnTo('repair'),
  },
  {
    ...defaults,
    name: 'reading-room',
    topic: 'What we read, what we gave up on, and the book group.',
    category: 'Indoors',
    talk: parseTalk(readingRoom),
    share: 0.12,
    weight: drawnTo('books'),
  },
  {
    ...defaults,
    name: 'kitchen',
    topic: 'Recipes by eye, the community fridge, and Sunday lunch.',
    category: 'Indoors',
    talk: parseTalk(kitchen),
    share: 0.125,
    weight: drawnTo('kitchen'),
    isBusyNow: true,
  },
  {
    ...defaults,
    type: 'voice',
    name: 'The Boathouse',
    topic: '',
    category: 'Indoors',
    talk: [],
    share: 0,
    weight: () => 0,
  },
  {
    ...defaults,
    name: 'moderators',
    topic: 'Quiet work.',
    category: 'Behind the counter',
    audience: 'moderators',
    talk: parseTalk(moderators),
    share: 0.0225,
    weight: (person) => (runsThePlace(person) || person.standing === 'moderator' ? 1 : 0),
  },
]

/** Which roles keep an audience to itself. */
export const audienceRoles = {
  readers: { everyoneLoses: 'sendMessages', kept: channelRoles.announcers },
  moderators: { everyoneLoses: 'viewChannel', kept: channelRoles.moderators },
} as const
