import { asMessageId, asUid, inviteAlphabet, mintSnowflake } from '@parley/domain/ids'
import { hash32, type Random, seededRandom } from './random'

/** The same person is the same account in every file and after every fresh start. */
export const uidFor = (username: string) => asUid(seededRandom(`uid ${username}`).id(28))

/** The same thing of the same age keeps its address, so that links to it survive a fresh start. */
export const snowflakeFor = (name: string, createdAtMs: number) => mintSnowflake(createdAtMs, hash32(name))

/** Everybody in the sample server has one invite that they hand out. */
export function inviteCodeFor(username: string): string {
  const random = seededRandom(`invite of ${username}`)
  return Array.from({ length: 10 }, () => random.pick(Array.from(inviteAlphabet))).join('')
}

export const messageIdFrom = (random: Random) => asMessageId(random.id(20))
