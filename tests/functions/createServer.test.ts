import { randomUUID } from 'node:crypto'
import { asChannelId, everyoneRoleId } from '@parley/domain/ids'
import { paths } from '@parley/domain/paths'
import { describe, expect, test } from 'vitest'
import { db, refs } from '../../functions/src/lib/db'
import { leftToDo } from './leftToDo'
import { aPerson, call, createServer, resultOf, signUp } from './people'

describe('createServer', () => {
  test('leaves nothing for triggers to do', async () => {
    const owner = await aPerson('Robin')
    const { serverId, channelId } = resultOf(await createServer(owner, '  The  reading room '))
    expect(await leftToDo(serverId)).toEqual([])
    expect((await refs.server(serverId).get()).data()).toMatchObject({
      name: 'The reading room',
      ownerId: owner.uid,
      welcomeChannelId: channelId,
    })
    expect((await refs.role(serverId, everyoneRoleId(serverId)).get()).data()?.permissions).toContain(
      'sendMessages',
    )
    const channel = (await refs.channel(serverId, channelId).get()).data()
    expect(channel).toMatchObject({ name: 'general', type: 'text', viewTokens: [serverId, `a:${serverId}`] })
    const category = (await refs.channel(serverId, channel!.parentId!).get()).data()
    expect(category).toMatchObject({ name: 'Text channels', type: 'category' })
    expect((await refs.access(serverId, owner.uid).get()).data()).toMatchObject({ timeoutUntil: 0 })
    expect((await refs.member(serverId, owner.uid).get()).data()?.displayName).toBe('Robin')
    expect((await refs.ownServer(owner.uid, serverId).get()).data()?.name).toBe('The reading room')
    expect((await refs.acl(serverId, asChannelId(channelId)).get()).data()?.owner).toBe(owner.uid)
  })

  test('answers a repeated call with the first answer', async () => {
    const owner = await aPerson()
    const requestId = randomUUID()
    const first = resultOf(await createServer(owner, 'Once', requestId))
    expect(resultOf(await createServer(owner, 'Once', requestId))).toEqual(first)
    expect((await refs.ownServers(owner.uid).get()).size).toBe(1)
  })

  test('makes one server of calls that arrive at once', async () => {
    const owner = await aPerson()
    const requestId = randomUUID()
    const answers = await Promise.all([1, 2, 3].map(() => createServer(owner, 'Once', requestId)))
    const ids = answers.map((answer) => resultOf(answer).serverId)
    expect(new Set(ids).size).toBe(1)
    expect((await refs.ownServers(owner.uid).get()).size).toBe(1)
  })

  test('does not take one request id for two different functions', async () => {
    const owner = await aPerson()
    const requestId = randomUUID()
    resultOf(await createServer(owner, 'Once', requestId))
    const wish = { requestId, username: 'somebody_else', displayName: 'Robin' }
    expect((await call(owner, 'claimUsername', wish)).error?.details).toEqual({
      code: 'invalid',
      field: 'requestId',
    })
  })

  test('allows ten an hour and says how long to wait for the next', async () => {
    const owner = await aPerson()
    for (let made = 0; made < 10; made++) resultOf(await createServer(owner))
    const { error } = await createServer(owner)
    expect(error).toMatchObject({ status: 'RESOURCE_EXHAUSTED', details: { code: 'too-many-requests' } })
    expect(error?.details?.retryAfterS).toBeGreaterThan(300)
    expect(error?.details?.retryAfterS).toBeLessThanOrEqual(360)
  })

  test('stops at a hundred servers', async () => {
    const owner = await aPerson()
    const batch = db.batch()
    for (let n = 0; n < 100; n++) {
      batch.set(db.doc(`${paths.ownServers(owner.uid)}/1000000000000000${String(n).padStart(2, '0')}`), {})
    }
    await batch.commit()
    expect((await createServer(owner)).error?.details).toEqual({ code: 'limit-reached' })
  })

  test('wants a username first, and a name for the server', async () => {
    expect((await createServer(await signUp())).error?.details).toEqual({ code: 'forbidden' })
    expect((await createServer(await aPerson(), ' ')).error?.details).toEqual({
      code: 'invalid',
      field: 'name',
    })
  })
})
