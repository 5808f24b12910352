/**
 * Lets twelve people of the demo community type and talk while `npm start` runs, so that a first visitor sees
 * a place in use. They sign in through the client SDK and write under the security rules, like everyone: what
 * they do is what a browser does, triggers follow it, and a rule that is too strict shows here first.
 */
import { setLogLevel } from 'firebase/app'
import { channelPlans } from '../seed/channelPlans'
import { people } from '../seed/people'
import { seededRandom } from '../seed/random'
import { emulatorsFromEnvironment } from './emulators'
import { pace } from './pace'
import { Stopping } from './Stopping'
import { signInPerson } from './signInPerson'
import { talkOn } from './talkOn'

const messagesPerMinute = 14
/** One talk in #general and one that wanders through the other lively channels. */
const rounds = [['general'], ['garden', 'workshop', 'kitchen', 'reading-room']]

const cast = people.filter(({ standing }) => standing === 'member').slice(1, 13)
const stopping = new Stopping()
for (const signal of ['SIGINT', 'SIGTERM'] as const) process.once(signal, () => stopping.stop())

// What the SDK says while the emulators go away is no news to anyone.
setLogLevel('silent')
const emulators = emulatorsFromEnvironment()
const signedIn = await Promise.all(cast.map((person) => signInPerson(person, emulators)))
const waitForTurnMs = pace(messagesPerMinute)
const busy = new Set<string>()

/** Different every time it starts, unless a seed is given. */
const seed = process.env['DEMO_SEED'] ?? String(Date.now())
const talks = rounds.map((names) =>
  talkOn({
    random: seededRandom(`demo ${names.join(' ')} ${seed}`),
    plans: channelPlans.filter((plan) => names.includes(plan.name)),
    people: signedIn,
    busy,
    waitForTurnMs,
    stopping,
  }),
)
try {
  await Promise.all(talks)
} catch (error) {
  if (!stopping.isStopping) console.error('The demo’s people fell silent:', error)
} finally {
  await stopping.atMost(1_500, Promise.allSettled(signedIn.map((person) => person.leave())))
  // Connections of an emulator that is gone would keep the process for minutes.
  process.exit()
}
