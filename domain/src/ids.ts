/**
 * Branded ids and how they are minted.
 *
 * Servers, channels and roles carry Discord-style snowflakes, because bots and imports expect ids that
 * sort by creation. Messages carry random ids: they may be written offline and land later, and ids that
 * grow with time would put every write of a busy database on one spot.
 */
declare const brand: unique symbol
type Branded<T, Name extends string> = T & { readonly [brand]: Name }

/** Firebase Auth user id. */
export type Uid = Branded<string, 'Uid'>
export type ServerId = Branded<string, 'ServerId'>
export type ChannelId = Branded<string, 'ChannelId'>
/** A role id. The everyone role's id is its server's id. */
export type RoleId = Branded<string, 'RoleId'>
export type MessageId = Branded<string, 'MessageId'>
/** One open page of the app, from its loading to its closing. */
export type DeviceId = Branded<string, 'DeviceId'>

/** A folder in one person's rail. */
export type FolderId = Branded<string, 'FolderId'>
/** What stands at the end of an invite link. Whoever knows it may come in. */
export type InviteCode = Branded<string, 'InviteCode'>

export const asUid = (value: string) => value as Uid
export const asServerId = (value: string) => value as ServerId
export const asChannelId = (value: string) => value as ChannelId
export const asRoleId = (value: string) => value as RoleId
export const asMessageId = (value: string) => value as MessageId
export const asFolderId = (value: string) => value as FolderId
export const asDeviceId = (value: string) => value as DeviceId
export const asInviteCode = (value: string) => value as InviteCode

/** The role every member has; sharing the server's id makes it a globally unique view token as well. */
export const everyoneRoleId = (serverId: ServerId) => serverId as string as RoleId

/** 2015-01-01T00:00:00Z, the epoch of Discord's snowflakes. */
const snowflakeEpochMs = 1_420_070_400_000n

/** 17–19 digits: 42 bits of milliseconds, 22 random bits in place of Discord's worker and sequence. */
export function mintSnowflake(nowMs: number, random22Bits: number): string {
  const time = BigInt(Math.floor(nowMs)) - snowflakeEpochMs
  return ((time << 22n) | BigInt(random22Bits & 0x3fffff)).toString()
}

const random22Bits = () => crypto.getRandomValues(new Uint32Array(1))[0]! & 0x3fffff

export const mintServerId = (nowMs: number) => asServerId(mintSnowflake(nowMs, random22Bits()))
export const mintChannelId = (nowMs: number) => asChannelId(mintSnowflake(nowMs, random22Bits()))
export const mintRoleId = (nowMs: number) => asRoleId(mintSnowflake(nowMs, random22Bits()))

/** Only has to differ from a person's other folders. */
export const mintFolderId = () => asFolderId(crypto.randomUUID().slice(0, 8))

const alphabet = 'ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789'
/** Without the letters and digits that look alike: codes are read out and copied by hand. */
export const inviteAlphabet = 'ABCDEFGHJKLMNPQRSTUVWXYZabcdefghijkmnpqrstuvwxyz23456789'

/** 20 characters, like Firestore's own. Made on the client, so that every retry of a send writes the same document. */
export const mintMessageId = () => asMessageId(randomText(alphabet, 20))

export const mintDeviceId = () => asDeviceId(randomText(alphabet, 20))

/** 58 random bits: nobody finds a code by trying. */
export const mintInviteCode = () => asInviteCode(randomText(inviteAlphabet, 10))

function randomText(characters: string, length: number): string {
  // Bytes above the largest multiple of the alphabet's size would favour its first letters.
  const fair = 256 - (256 % characters.length)
  let text = ''
  while (text.length < length) {
    for (const byte of crypto.getRandomValues(new Uint8Array(32))) {
      if (byte < fair && text.length < length) text += characters.charAt(byte % characters.length)
    }
  }
  return text
}
