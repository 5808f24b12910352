/** What people ask of the functions about invites. */
import { randomUUID } from 'node:crypto'
import type { InvitePreview, ListedInvite } from '@parley/domain/api/callables'
import type { ChannelId, InviteCode, ServerId } from '@parley/domain/ids'
import { type InviteTerms, ordinaryInvite } from '@parley/domain/schema/invite'
import { aPerson, aServer, call, type Person, resultOf } from './people'

type Place = { serverId: ServerId; channelId: ChannelId }
type Wish = Partial<InviteTerms> & { mayReuse?: boolean; requestId?: string }

export const createInvite = (person: Person | undefined, { serverId, channelId }: Place, wish: Wish = {}) =>
  call<{ code: InviteCode; expiresAt: number | null }>(person, 'createInvite', {
    requestId: randomUUID(),
    serverId,
    channelId,
    ...ordinaryInvite,
    mayReuse: false,
    ...wish,
  })

export const acceptInvite = (
  person: Person | undefined,
  code: InviteCode,
  requestId: string = randomUUID(),
) => call<{ serverId: ServerId; channelId: ChannelId | null }>(person, 'acceptInvite', { requestId, code })

export const previewInvite = (person: Person | undefined, code: string) =>
  call<InvitePreview>(person, 'previewInvite', { code })

export const listInvites = (person: Person | undefined, serverId: ServerId) =>
  call<{ invites: ListedInvite[] }>(person, 'listInvites', { serverId })

export const revokeInvite = (
  person: Person | undefined,
  code: InviteCode,
  requestId: string = randomUUID(),
) => call<object>(person, 'revokeInvite', { requestId, code })

/** Somebody's server with an open invite to it. */
export async function anInvite(wish: Wish = {}) {
  const owner = await aPerson('Olga')
  const place = await aServer(owner)
  const { code } = resultOf(await createInvite(owner, place, wish))
  return { owner, place, ...place, code }
}
