import { asRoleId, type ServerId } from '@parley/domain/ids'
import { limits } from '@parley/domain/limits'
import { paths } from '@parley/domain/paths'
import type { Overwrite } from '@parley/domain/schema/server'
import { beforeAll, describe, expect, test } from 'vitest'
import { db, refs } from '../../functions/src/lib/db'
import { addMember, addRole } from './edits'
import { leftToDo } from './leftToDo'
import { aPerson, aServer, createChannel, type Person, resultOf } from './people'
import { withoutBackgroundTriggers } from '../../scripts/seed/backgroundTriggers'

describe('createChannel', () => {
  let owner: Person
  let serverId: ServerId
  beforeAll(async () => {
    owner = await aPerson()
    serverId = (await aServer(owner)).serverId
  })

  test('puts a usable channel after the others, its name made into a channel name', async () => {
    const { channelId } = resultOf(await createChannel(owner, serverId, { name: ' Weekend  Plans ' }))
    expect(await leftToDo(serverId)).toEqual([])
    const channels = await refs.channels(serverId).orderBy('position').get()
    expect(channels.docs.at(-1)?.id).toBe(channelId)
    expect(channels.docs.at(-1)?.data()).toMatchObject({ name: 'weekend-plans', type: 'text', position: 2 })
  })

  test('copies the overwrites of its category', async () => {
    const { channelId: categoryId } = resultOf(await createChannel(owner, serverId, { type: 'category' }))
    const hidden: Overwrite = { kind: 'role', allow: [], deny: ['viewChannel'] }
    await refs.channel(serverId, categoryId).update({ overwrites: { [serverId]: hidden } })
    const { channelId } = resultOf(await createChannel(owner, serverId, { parentId: categoryId }))
    expect((await refs.channel(serverId, channelId).get()).data()).toMatchObject({
      parentId: categoryId,
      overwrites: { [serverId]: hidden },
      viewTokens: [`a:${serverId}`],
    })
  })

  test('is for those who may manage channels, at this place', async () => {
    const person = await aPerson()
    await addMember(serverId, person.uid)
    expect((await createChannel(person, serverId)).error?.details).toEqual({ code: 'forbidden' })

    const managers = asRoleId('500000000000000001')
    await addRole(serverId, managers, ['manageChannels'])
    await refs.access(serverId, person.uid).update({ roles: [serverId, managers] })
    resultOf(await createChannel(person, serverId))

    const { channelId: parentId } = resultOf(await createChannel(owner, serverId, { type: 'category' }))
    const barred: Overwrite = { kind: 'member', allow: [], deny: ['manageChannels'] }
    await refs.channel(serverId, parentId).update({ overwrites: { [person.uid]: barred } })
    expect((await createChannel(person, serverId, { parentId })).error?.details).toEqual({
      code: 'forbidden',
    })
  })

  test('is not for strangers, the timed out, or servers that do not exist', async () => {
    const stranger = await aPerson()
    const forbidden = { code: 'forbidden' }
    expect((await createChannel(stranger, serverId)).error?.details).toEqual(forbidden)
    expect((await createChannel(stranger, '100000000000000000' as ServerId)).error?.details).toEqual(
      forbidden,
    )

    const managers = asRoleId('500000000000000002')
    await addRole(serverId, managers, ['manageChannels'])
    await addMember(serverId, stranger.uid, { roles: [managers], timeoutUntil: Date.now() + 60_000 })
    expect((await createChannel(stranger, serverId)).error?.details).toEqual(forbidden)
  })

  test('takes nothing but a category for a parent', async () => {
    const { channelId: textId } = resultOf(await createChannel(owner, serverId))
    const invalid = { code: 'invalid', field: 'parentId' }
    expect((await createChannel(owner, serverId, { parentId: textId })).error?.details).toEqual(invalid)
    const nowhere = '100000000000000000'
    expect((await createChannel(owner, serverId, { parentId: nowhere })).error?.details).toEqual(invalid)

    const { channelId: parentId } = resultOf(await createChannel(owner, serverId, { type: 'category' }))
    const nested = await createChannel(owner, serverId, { type: 'category', parentId })
    expect(nested.error?.details).toEqual(invalid)
  })

  test('stops at five hundred', async () => {
    const full = await aServer(owner)
    const template = (await refs.channel(full.serverId, full.channelId).get()).data()!
    const batch = db.batch()
    for (let n = 2; n < limits.channelsPerServer; n++) {
      const id = String(200_000_000_000_000_000n + BigInt(n))
      batch.set(db.doc(`${paths.channels(full.serverId)}/${id}`), { ...template, position: n })
    }
    await withoutBackgroundTriggers(() => batch.commit())
    expect((await createChannel(owner, full.serverId)).error?.details).toEqual({ code: 'limit-reached' })
  })
})
