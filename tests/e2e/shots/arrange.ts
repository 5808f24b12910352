import {
  asChannelId,
  asInviteCode,
  asUid,
  mintMessageId,
  type ChannelId,
  type InviteCode,
  type Uid,
} from '@parley/domain/ids'
import { schemaVersion } from '@parley/domain/limits'
import { paths } from '@parley/domain/paths'
import { newInviteLife, ordinaryInvite } from '@parley/domain/schema/invite'
import type { Browser } from 'playwright-core'
import { db, refs } from '../../../functions/src/lib/db'
import { composer, dupe, dupette, logIn, openChannel, register } from '../harness/actions'
import { appUrl, openWindow, type Window } from '../harness/browser'
import { freshCommunity } from '../harness/emulators'
import { createAccount, uidOf } from '../harness/people'
import { putConduct, putWarning } from './putConduct'

const password = 'a long sentence'
export const newcomer = { email: 'noor.writes@example.com', password }
export const nameless = { email: 'nameless@example.com', password }

type BanTerms = { reason: string; until: number | null }

/** What stands ready before the first picture is taken. */
export type Scene = {
  serverId: Awaited<ReturnType<typeof freshCommunity>>['serverId']
  channelPath: (name: string) => string
  /** Dupette at her own desk, for what takes two. */
  other: Window
  leaveUnread: (channel: string, count: number) => Promise<void>
  /** Dupette came in, and the welcome channel says so. */
  greetOther: (channel: string) => Promise<unknown>
  silenceOther: (forMs: number) => Promise<void>
  /** By hand. What it gives lets her in again, as she was. */
  banOther: (terms: BanTerms) => Promise<() => Promise<void>>
  /** These are all. */
  putBans: (bans: readonly (BanTerms & { id: string; name: string; username: string })[]) => Promise<void>
  /** Reports about Dupette, and what moderators make of them; written once. */
  complainOfOther: () => Promise<void>
  /** A warning stands before her, until nothing waits for her any more. */
  warnOther: () => Promise<unknown>
  forgiveOther: () => Promise<unknown>
  /** Whoever is suspended can log in no more: every look needs somebody new. */
  createMember: () => Promise<{ email: string; password: string; suspend: () => Promise<unknown> }>
  /** The link to an open invite, and to one that is used up. */
  invitePaths: { open: string; usedUp: string }
  /** So that the next look finds the list as it was. */
  removeChannel: (url: string) => Promise<void>
}

export async function arrange(browser: Browser): Promise<Scene> {
  const { serverId, channelId } = await freshCommunity(3_000)
  await introducePeople(browser)
  const [dupeUid, dupetteUid] = await Promise.all([uidOf(dupe.email), uidOf(dupette.email)])
  const other = await openWindow(browser)
  await logIn(other.page, dupette)
  await openChannel(other.page, 'general')

  const channelPath = (name: string) => `/s/${serverId}/${channelId(name)}`
  const leaveUnread = async (channel: string, count: number) => {
    const newest = await refs
      .messages(serverId, channelId(channel))
      .orderBy('createdAt', 'desc')
      .limit(count + 1)
      .get()
    const last = newest.docs.at(-1)!
    const position = { at: last.get('createdAt') as unknown, messageId: last.id }
    await db
      .doc(paths.readState(asUid(dupeUid), serverId))
      .set({ schemaVersion, channels: { [channelId(channel)]: position } }, { merge: true })
  }
  const greetOther = (channel: string) =>
    refs.message(serverId, channelId(channel), mintMessageId()).set({
      schemaVersion,
      type: 'join',
      authorId: asUid(dupetteUid),
      text: '',
      createdAt: Date.now(),
      editedAt: null,
      held: false,
      pinned: false,
    })
  const silenceOther = async (forMs: number) => {
    await refs.access(serverId, asUid(dupetteUid)).update({ timeoutUntil: new Date(Date.now() + forMs) })
  }
  const banOther = async ({ reason, until }: BanTerms) => {
    const access = refs.access(serverId, asUid(dupetteUid))
    const before = (await access.get()).data()!
    await refs.ban(serverId, asUid(dupetteUid)).set({ reason, until: until && new Date(until) })
    return async () => {
      await refs.ban(serverId, asUid(dupetteUid)).delete()
      await access.set(before)
      await other.page.goto(appUrl + channelPath('general'))
      await composer(other.page).waitFor({ timeout: 60_000 })
    }
  }
  const putBans: Scene['putBans'] = async (bans) => {
    for (const { ref } of (await refs.bans(serverId).get()).docs) await ref.delete()
    for (const { id, name, until, ...rest } of bans) {
      const known = { schemaVersion, name, sortName: name.toLowerCase(), moderatorId: dupeUid, ...rest }
      const times = { at: new Date(), until: until && new Date(until) }
      await refs.ban(serverId, asUid(id)).set({ ...known, ...times })
    }
  }
  const uids = [asUid(dupetteUid), asUid(dupeUid)] as const
  const warnOther = () => putWarning(serverId, uids[0])
  const forgiveOther = () => refs.warnings(uids[0]).delete()
  const complainOfOther = async () => {
    const { empty } = await refs.reports(serverId).limit(1).get()
    if (empty) await putConduct(serverId, channelId('garden'), uids)
  }
  const removeChannel = async (url: string) => {
    await refs.channel(serverId, asChannelId(new URL(url).pathname.split('/')[3] ?? '')).delete()
  }
  let members = 0
  const createMember = async () => {
    const account = { email: `member-${++members}@example.com`, password }
    const uid = asUid(await createAccount(account))
    return { ...account, suspend: () => refs.suspension(uid).set({}) }
  }
  const invitePaths = await putInvites(serverId, channelId('garden'), asUid(dupetteUid))
  return {
    serverId,
    channelPath,
    invitePaths,
    other,
    leaveUnread,
    greetOther,
    silenceOther,
    banOther,
    putBans,
    complainOfOther,
    warnOther,
    forgiveOther,
    createMember,
    removeChannel,
  }
}

async function putInvites(serverId: Scene['serverId'], channelId: ChannelId, inviterId: Uid) {
  const createdAt = Date.now()
  const shared = { schemaVersion, serverId, channelId, inviterId, temporary: false, createdAt }
  const put = async (code: InviteCode, own: { maxUses: number | null; uses: number }) => {
    await refs.invite(code).set({ ...shared, ...newInviteLife(ordinaryInvite.maxAgeS, createdAt), ...own })
    return `/invite/${code}`
  }
  return {
    open: await put(asInviteCode('gardenGate'), { maxUses: null, uses: 12 }),
    usedUp: await put(asInviteCode('gardenShut'), { maxUses: 5, uses: 5 }),
  }
}

/** One who has just registered, and one who has no name yet. */
async function introducePeople(browser: Browser) {
  const window = await openWindow(browser)
  await register(window.page, { ...newcomer, displayName: 'Noor', username: 'noor_writes' })
  await window.page.getByText('A room of your own').waitFor()
  await window.close()
  await createAccount(nameless)
}
