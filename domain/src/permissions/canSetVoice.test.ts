import { describe, expect, it } from 'vitest'
import { canDeafen, canMute } from './canSetVoice'
import type { Permission } from './permission'

const role = (id: string, position: number, ...permissions: Permission[]) => ({ id, position, permissions })
const roles = [
  role('s', 0),
  role('low', 1),
  role('muter', 2, 'muteMembers'),
  role('deafener', 2, 'deafenMembers'),
  role('high', 3, 'moderateMembers'),
  role('admin', 4, 'administrator'),
]
type Person = { uid: string; roles: string[] }
const person = (uid: string, ...held: string[]): Person => ({ uid, roles: ['s', ...held] })
const owner = person('olga')
const ada = person('ada')
const nowMs = 1_800_000_000_000

const actorOf = ({ uid, roles: held }: Person, timeoutUntil = 0) => ({
  server: { ownerId: owner.uid },
  serverId: 's',
  roles,
  uid,
  access: { roles: held, timeoutUntil, suspended: false },
  nowMs,
})

describe('canMute and canDeafen', () => {
  it.each<[string, Person, Person, boolean, boolean]>([
    ['who may mute, and somebody ordinary', person('mia', 'muter'), ada, true, false],
    ['who may deafen, and a lower role', person('dan', 'deafener'), person('lou', 'low'), false, true],
    ['who may mute, and an equal', person('mia', 'muter'), person('mo', 'muter'), false, false],
    ['who may mute, and a higher role', person('mia', 'muter'), person('hal', 'high'), false, false],
    ['who may mute, and the owner', person('mia', 'muter'), owner, false, false],
    ['who may mute, and themselves', person('mia', 'muter'), person('mia', 'muter'), false, false],
    ['a higher role with neither permission', person('hal', 'high'), ada, false, false],
    ['an administrator and a moderator', person('al', 'admin'), person('hal', 'high'), true, true],
    ['the owner and an administrator', owner, person('al', 'admin'), true, true],
  ])('%s', (_, actor, member, mayMute, mayDeafen) => {
    expect(canMute(actorOf(actor), member)).toBe(mayMute)
    expect(canDeafen(actorOf(actor), member)).toBe(mayDeafen)
  })

  it('waits until one’s own timeout is over', () => {
    const mia = person('mia', 'muter')
    expect(canMute(actorOf(mia, nowMs + 1), ada)).toBe(false)
    expect(canMute(actorOf(mia, nowMs), ada)).toBe(true)
  })
})
