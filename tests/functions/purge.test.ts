/** What a moderator finds and takes away of what was said, and what somebody tries who may not, or wants to go unseen. */
import { randomUUID } from 'node:crypto'
import { asRoleId, type MessageId, mintMessageId } from '@parley/domain/ids'
import { limits, schemaVersion } from '@parley/domain/limits'
import { moderationLimits } from '@parley/domain/moderation/limits'
import type { Message } from '@parley/domain/schema/message'
import { beforeEach, describe, expect, test } from 'vitest'
import { db, refs } from '../../functions/src/lib/db'
import { convergeServer } from '../../functions/src/lib/converge'
import { withoutBackgroundTriggers } from '../../scripts/seed/backgroundTriggers'
import { addMember, setOverwrites } from './edits'
import { timeoutMember } from './memberCalls'
import { aPerson, aServer, createChannel, type Person, resultOf } from './people'
import { previewPurge, purgeMessages } from './purgeCalls'
import { changeMemberRoles, putRoles } from './roleCalls'

const keepers = asRoleId('500000000000000001')
const forbidden = { code: 'forbidden' }
const notFound = { code: 'not-found' }
const minute = 60_000

let owner: Person
let keeper: Person
let plain: Person
let stranger: Person
let place: Awaited<ReturnType<typeof aServer>>

beforeEach(async () => {
  // Others each time, since nobody may do so much in one minute.
  ;[owner, keeper] = [await aPerson('Olga'), await aPerson('Mia')]
  ;[plain, stranger] = [await aPerson('Tom'), await aPerson('Sue')]
  place = await aServer(owner)
  await putRoles(place.serverId, [[keepers, 1, ['manageMessages']]])
  await addMember(place.serverId, keeper.uid, { roles: [keepers] })
  await addMember(place.serverId, plain.uid)
  await convergeServer(place.serverId, 'write')
})

type Said = Partial<Pick<Message, 'text' | 'held' | 'type'>> & {
  ago?: number
  channelId?: typeof place.channelId
}

/** Without its trigger, so that nothing of it is left to do while others are asked. */
async function write(
  author: Person,
  { text = 'Hello', held = false, type = 'text', ago = 0, channelId = place.channelId }: Said = {},
) {
  const id = mintMessageId()
  const said = { authorId: author.uid, text, createdAt: Date.now() - ago * minute, editedAt: null }
  await withoutBackgroundTriggers(() =>
    refs.message(place.serverId, channelId, id).create({ schemaVersion, ...said, type, held, pinned: false }),
  )
  return id
}
/** Many in one moment. */
async function writeMany(author: Person, texts: readonly string[], ago: number) {
  const batch = db.batch()
  for (const [n, text] of texts.entries()) {
    const said = { authorId: author.uid, text, createdAt: Date.now() - ago * minute - n, editedAt: null }
    batch.create(refs.message(place.serverId, place.channelId, mintMessageId()), {
      schemaVersion,
      ...said,
      type: 'text',
      held: false,
      pinned: false,
    })
  }
  await withoutBackgroundTriggers(() => batch.commit())
}
const stands = async (id: MessageId, channelId = place.channelId) =>
  (await refs.message(place.serverId, channelId, id).get()).exists
const entries = async () =>
  (await refs.audit(place.serverId).where('by', '==', 'member').get()).docs
    .map((each) => each.data())
    .sort((one, other) => one.at - other.at)
const found = async (filter: Parameters<typeof previewPurge>[2], asker = keeper) =>
  resultOf(await previewPurge(asker, place, filter)).messages.map(({ id }) => id)

describe('previewPurge', () => {
  test('finds by author, text, link, time and place, newest first', async () => {
    const old = await write(plain, { text: 'Buy http://old.example', ago: 70 })
    const said = await write(keeper, { text: 'Please stop', ago: 3 })
    const spam = await write(plain, { text: 'BUY https://spam.example', ago: 2 })
    const late = await write(plain, { text: 'buy', ago: 1 })
    expect(await found({})).toEqual([late, spam, said, old])
    expect(await found({ authorId: plain.uid })).toEqual([late, spam, old])
    expect(await found({ text: ' Buy ' })).toEqual([late, spam, old])
    expect(await found({ hasLink: true })).toEqual([spam, old])
    expect(await found({ authorId: plain.uid, withinS: 3_600 })).toEqual([late, spam])
    expect(await found({ last: 2 })).toEqual([late, spam])
    expect(await found({ fromId: said })).toEqual([late, spam, said])
    expect(await found({ toId: said })).toEqual([said, old])
    expect(await found({ fromId: said, toId: spam, authorId: plain.uid })).toEqual([spam])
    expect(await found({ authorId: stranger.uid })).toEqual([])
  })

  test('says what it takes to decide, and no more of a long text than its beginning', async () => {
    const id = await write(plain, { text: 'x'.repeat(limits.messageTextMax) })
    const join = await write(plain, { type: 'join', text: '', ago: 1 })
    const { messages, sought, hasMore } = resultOf(await previewPurge(keeper, place))
    expect(messages).toMatchObject([
      { id, authorId: plain.uid, type: 'text', held: false, text: 'x'.repeat(moderationLimits.purgeSnippet) },
      { id: join, type: 'join', text: '' },
    ])
    expect([sought, hasMore]).toEqual([2, false])
  })

  test('says exactly whether there are more', async () => {
    await writeMany(plain, ['a', 'b', 'c'], 1)
    const more = async (last: number) => resultOf(await previewPurge(keeper, place, { last })).hasMore
    expect([await more(2), await more(3), await more(4)]).toEqual([true, false, false])
  })

  test('looks through so many and says that there are more', async () => {
    const needle = await write(plain, { text: 'needle', ago: 100 })
    await writeMany(
      plain,
      Array.from({ length: moderationLimits.purgeSought - 1 }, () => 'hay'),
      1,
    )
    expect(await found({ text: 'needle' })).toEqual([needle])
    await writeMany(plain, ['hay'], 1)
    const { messages, sought, hasMore } = resultOf(await previewPurge(keeper, place, { text: 'needle' }))
    expect([messages, sought, hasMore]).toEqual([[], moderationLimits.purgeSought, true])
  })

  test('is for who may delete, and shows what is held to them', async () => {
    const held = await write(plain, { held: true })
    expect(await found({})).toEqual([held])
    expect(await found({}, owner)).toEqual([held])
    expect((await previewPurge(plain, place)).error?.details).toEqual(forbidden)
    expect((await previewPurge(stranger, place)).error?.details).toEqual(forbidden)
    expect((await previewPurge(undefined, place)).error?.details).toEqual({ code: 'signed-out' })
  })

  test('does not tell whether a message stands that they name and may not read', async () => {
    const before = await write(plain, { ago: 60 })
    const { serverId, channelId } = place
    await setOverwrites(serverId, channelId, {
      [keeper.uid]: { kind: 'member', allow: [], deny: ['readMessageHistory'] },
    })
    await convergeServer(serverId, 'write')
    for (const fromId of [before, mintMessageId()]) {
      expect((await previewPurge(keeper, place, { fromId })).error?.details).toEqual(notFound)
    }
    const since = await write(plain)
    expect(await found({})).toEqual([since])
    expect(resultOf(await purgeMessages(keeper, place, [before, since]))).toEqual({ count: 1 })
    expect([await stands(before), await stands(since)]).toEqual([true, false])
  })

  test.each([
    ['101 messages', { last: 101 }],
    ['none', { last: 0 }],
    ['a text without end', { text: 'x'.repeat(moderationLimits.purgeTextMax + 1) }],
    ['a time of their own', { withinS: 5 as never }],
  ])('refuses to look for %s', async (_name, filter) => {
    expect((await previewPurge(keeper, place, filter)).error?.details).toEqual({
      code: 'invalid',
      field: 'filter',
    })
  })
})

describe('purgeMessages', () => {
  test('takes away what was chosen, and one entry says how much, where and why', async () => {
    const gone = [
      await write(plain),
      await write(keeper),
      await write(owner),
      await write(plain, { held: true }),
    ]
    const kept = await write(plain)
    expect(resultOf(await purgeMessages(keeper, place, gone, { reason: ' Spam ' }))).toEqual({ count: 4 })
    expect(await Promise.all([...gone, kept].map((id) => stands(id)))).toEqual([
      false,
      false,
      false,
      false,
      true,
    ])
    const channel = (await refs.channel(place.serverId, place.channelId).get()).data()
    expect(await entries()).toMatchObject([
      {
        by: 'member',
        actorId: keeper.uid,
        action: 'messagePurge',
        target: { kind: 'channel', id: place.channelId, name: channel?.name },
        details: { count: 4, channelId: place.channelId, authorIds: [plain.uid, keeper.uid, owner.uid] },
        changes: {},
        reason: 'Spam',
      },
    ])
  })

  test('one message leaves an entry with what it said, by whom and where', async () => {
    const id = await write(plain, { text: 'Buy this' })
    expect(resultOf(await purgeMessages(keeper, place, [id]))).toEqual({ count: 1 })
    expect(await entries()).toMatchObject([
      {
        actorId: keeper.uid,
        action: 'messageDelete',
        target: { kind: 'message', id, name: '' },
        details: { channelId: place.channelId, authorId: plain.uid },
        changes: { text: { before: 'Buy this', after: null } },
        reason: '',
      },
    ])
  })

  test('takes a hundred at once', async () => {
    await writeMany(
      plain,
      Array.from({ length: moderationLimits.purgeMax }, (_, n) => `${n}`),
      1,
    )
    const ids = await found({})
    expect(ids).toHaveLength(moderationLimits.purgeMax)
    expect(resultOf(await purgeMessages(keeper, place, ids))).toEqual({ count: moderationLimits.purgeMax })
    expect(await found({})).toEqual([])
  })

  test('what somebody else took away meanwhile counts for nothing, and leaves no entry', async () => {
    const id = await write(plain)
    resultOf(await purgeMessages(owner, place, [id]))
    expect(resultOf(await purgeMessages(keeper, place, [id, mintMessageId()]))).toEqual({ count: 0 })
    expect(await entries()).toHaveLength(1)
  })

  test('two who take the same away at once leave one entry between them', async () => {
    const ids = [await write(plain), await write(plain)]
    const answers = await Promise.all([keeper, owner].map((who) => purgeMessages(who, place, ids)))
    expect(answers.map((each) => resultOf(each).count).sort()).toEqual([0, 2])
    expect(await entries()).toHaveLength(1)
  })
})

describe('attacks on purgeMessages', () => {
  const refusedTo = async (who: Person | undefined, ids: readonly string[]) =>
    (await purgeMessages(who, place, ids)).error?.details

  test('ids from another channel, which they may not clean: only what stands here goes', async () => {
    const { channelId } = resultOf(await createChannel(owner, place.serverId, { name: 'other' }))
    const there = await write(plain, { channelId })
    const here = await write(plain)
    await setOverwrites(place.serverId, channelId, {
      [keepers]: { kind: 'role', allow: [], deny: ['manageMessages'] },
    })
    await convergeServer(place.serverId, 'write')
    expect(resultOf(await purgeMessages(keeper, place, [there, here]))).toEqual({ count: 1 })
    expect((await purgeMessages(keeper, { ...place, channelId }, [there])).error?.details).toEqual(forbidden)
    expect(await stands(there, channelId)).toBe(true)
  })

  test('a channel that they may not see: to them there is none', async () => {
    const { channelId } = resultOf(
      await createChannel(owner, place.serverId, { name: 'secret', privateTo: { roles: [], members: [] } }),
    )
    const there = await write(owner, { channelId })
    const secret = { ...place, channelId }
    expect((await purgeMessages(keeper, secret, [there])).error?.details).toEqual(notFound)
    expect((await previewPurge(keeper, secret)).error?.details).toEqual(notFound)
    expect(await stands(there, channelId)).toBe(true)
  })

  test('another server’s channel under the name of one’s own', async () => {
    const other = await aServer(stranger)
    const mixed = { serverId: place.serverId, channelId: other.channelId }
    expect((await purgeMessages(keeper, mixed, [mintMessageId()])).error?.details).toEqual(notFound)
  })

  test('a permission that went between the preview and the deed', async () => {
    const id = await write(plain)
    expect(await found({})).toEqual([id])
    resultOf(
      await changeMemberRoles(owner, place.serverId, { memberId: keeper.uid, add: [], remove: [keepers] }),
    )
    expect(await refusedTo(keeper, [id])).toEqual(forbidden)
    expect(await stands(id)).toBe(true)
  })

  test('a moderator who is timed out, and an account that is suspended', async () => {
    const id = await write(plain)
    resultOf(await timeoutMember(owner, place.serverId, keeper, 60))
    expect(await refusedTo(keeper, [id])).toEqual(forbidden)
    await refs.suspension(owner.uid).set({})
    expect(await refusedTo(owner, [id])).toEqual({ code: 'suspended' })
    await refs.suspension(owner.uid).delete()
    expect(await stands(id)).toBe(true)
  })

  test('somebody without the permission: what they said themselves goes by the rules alone', async () => {
    const own = await write(plain)
    expect(await refusedTo(plain, [own])).toEqual(forbidden)
    expect(await refusedTo(stranger, [own])).toEqual(forbidden)
    expect(await refusedTo(undefined, [own])).toEqual({ code: 'signed-out' })
    expect(await stands(own)).toBe(true)
  })

  test.each([
    ['101 ids', Array.from({ length: moderationLimits.purgeMax + 1 }, () => mintMessageId())],
    ['none', []],
    ['one id twice, to count it twice', ['a'.repeat(20), 'a'.repeat(20)]],
    ['a path instead of an id', ['../../channels/1']],
  ])('%s', async (_name, ids) => {
    expect(await refusedTo(keeper, ids)).toEqual({ code: 'invalid', field: 'messageIds' })
  })

  test('a reason that is a novel', async () => {
    const answer = await purgeMessages(keeper, place, [mintMessageId()], { reason: 'x'.repeat(513) })
    expect(answer.error?.details).toEqual({ code: 'invalid', field: 'reason' })
  })

  test('the same call twice: the answer is the same, and there is one entry', async () => {
    const [requestId, id] = [randomUUID(), await write(plain)]
    const first = resultOf(await purgeMessages(keeper, place, [id], { requestId }))
    // Written again by hand under the same id: a repeat must not take it.
    await withoutBackgroundTriggers(() =>
      refs.message(place.serverId, place.channelId, id).create({
        schemaVersion,
        authorId: plain.uid,
        text: 'Again',
        createdAt: Date.now(),
        editedAt: null,
        type: 'text',
        held: false,
        pinned: false,
      }),
    )
    expect(resultOf(await purgeMessages(keeper, place, [id], { requestId }))).toEqual(first)
    expect(await stands(id)).toBe(true)
    expect(await entries()).toHaveLength(1)
  })
})
