import { timings } from '@parley/domain/limits'
import {
  canPurgeMessages,
  canReadMessage,
  canSendMessage,
  canViewChannel,
} from '@parley/domain/permissions/can'
import { compileAcl, compileChannelTokens, compileMemberTokens } from '@parley/domain/permissions/compile'
import { permissions } from '@parley/domain/permissions/permission'
import { permissionsIn } from '@parley/domain/permissions/permissionsIn'
import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { fixedSeed, type RandomMember, type RandomServer, randomServer } from './randomServer'
import { decide, isSilenced, mayModerate, mayRead, maySend, mayView } from './reference'

const runs = { seed: fixedSeed, numRuns: 10_000 }
const nowMs = 1_800_000_000_000
/** Somebody else's, of the moment in which everybody joined. */
const theirs = { authorId: 'someone', held: false, createdAt: nowMs, type: 'text' as const }
const whoIs = (member: RandomMember) => ({
  uid: member.uid,
  roles: member.roles,
  timeoutUntil: member.isTimedOut ? nowMs + 1 : 0,
  joinedAt: nowMs - (member.isNewMember ? 0 : timings.memberNewMs),
  suspended: member.isSuspended,
  accountAt: nowMs - (member.isNewAccount ? 0 : timings.accountNewMs),
  emailVerified: member.isVerified,
  ...(member.isPending && { pending: true as const }),
  nowMs,
})

function forEveryMember(check: (world: RandomServer, member: RandomMember) => void): void {
  const everyMember = (world: RandomServer) => {
    for (const member of world.members) check(world, member)
  }
  fc.assert(fc.property(randomServer(0), everyMember), runs)
}

describe('for every random server and member', () => {
  it("the compiled access list says what Discord's order says", () => {
    forEveryMember((world, member) => {
      const acl = compileAcl(world)
      const who = whoIs(member)
      expect({
        view: canViewChannel(acl, who),
        read: canReadMessage(acl, who, { ...theirs, createdAt: 0 }),
        readSinceJoining: canReadMessage(acl, who, theirs),
        send: canSendMessage(acl, who),
        moderate: canPurgeMessages(acl, who),
      }).toEqual({
        view: mayView(world, member),
        read: mayRead(world, member),
        readSinceJoining: mayView(world, member),
        send: maySend(world, member),
        moderate: mayModerate(world, member),
      })
    })
  })

  it('tokens meet exactly where the member may view', () => {
    forEveryMember((world, member) => {
      const channelTokens = compileChannelTokens(world)
      const memberTokens = compileMemberTokens({
        ...world,
        channels: [world.channel],
        uid: member.uid,
        memberRoles: member.roles,
      })
      const isListed = channelTokens.some((token) => memberTokens.includes(token))
      // Rules refuse a suspended member before they look at tokens.
      expect(isListed).toBe(decide(world, member, 'viewChannel').isGranted)
    })
  })

  it('the interface is told the same, with what Discord implies', () => {
    forEveryMember((world, member) => {
      const told = permissionsIn({ ...world, uid: member.uid, access: whoIs(member), nowMs })
      const isSilent = isSilenced(world, member)
      const expected = permissions.filter((permission) => {
        if (!mayView(world, member) || !decide(world, member, permission).isGranted) return false
        if (isSilent) return permission === 'viewChannel' || permission === 'readMessageHistory'
        return permission !== 'embedLinks' || decide(world, member, 'sendMessages').isGranted
      })
      expect([...told].sort()).toEqual([...expected].sort())
    })
  })
})
