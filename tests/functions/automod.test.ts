/** Rules of automod: who writes them, what becomes of a message that is held, and what somebody tries who wants more. */
import {
  asRoleId,
  type ChannelId,
  everyoneRoleId,
  type MessageId,
  mintMessageId,
  type ServerId,
} from '@parley/domain/ids'
import { schemaVersion } from '@parley/domain/limits'
import { moderationLimits } from '@parley/domain/moderation/limits'
import { paths } from '@parley/domain/paths'
import { beforeAll, beforeEach, describe, expect, test } from 'vitest'
import { db, refs } from '../../functions/src/lib/db'
import { createRest } from '../rules/rest'
import {
  deleteAutomodRule,
  draftRule,
  readAutomod,
  saveAutomodRule,
  testAutomodRule,
  tryAutomodRule,
  wordsTrigger,
} from './automodCalls'
import { addMember } from './edits'
import { leftToDo } from './leftToDo'
import { aPerson, aServer, createChannel, type Person, resultOf } from './people'
import { quietFunctions } from './quietFunctions'
import { putRoles } from './roleCalls'
import { until } from './until'

const roles = {
  manager: asRoleId('500000000000000001'),
  mod: asRoleId('500000000000000002'),
  friend: asRoleId('500000000000000003'),
}
const names = ['owner', 'plain', 'other', 'manager', 'mod', 'friend', 'stranger'] as const
type Name = (typeof names)[number]
const people = {} as Record<Name, Person>
const heldBy: Partial<Record<Name, keyof typeof roles>> = { manager: 'manager', mod: 'mod', friend: 'friend' }
const forbidden = { code: 'forbidden' }
const rest = createRest(process.env['GCLOUD_PROJECT'] ?? '')

let serverId: ServerId
let channelId: ChannelId

beforeAll(async () => {
  for (const name of names) people[name] = await aPerson(name)
})
beforeEach(async () => {
  // Somebody who has not made a server yet: nobody makes many in an hour.
  people.owner = await aPerson('owner')
  ;({ serverId, channelId } = await aServer(people.owner))
  await putRoles(serverId, [
    [roles.manager, 1, ['manageServer']],
    [roles.mod, 2, ['manageMessages', 'moderateMembers', 'manageServer']],
    [roles.friend, 3, []],
  ])
  for (const name of names) {
    const held = heldBy[name]
    if (name !== 'owner' && name !== 'stranger') {
      await addMember(serverId, people[name].uid, { roles: held ? [roles[held]] : [] })
    }
  }
})

const save = (rule = draftRule(), actor: Name = 'owner') => saveAutomodRule(people[actor], serverId, rule)
const saved = async (rule = draftRule()) => resultOf(await save(rule)).ruleId
const read = async (m: MessageId, c = channelId) => (await refs.message(serverId, c, m).get()).data()
const stateOf =
  (m: MessageId, c = channelId) =>
  async () => {
    const message = await read(m, c)
    return message && (message.returned ? 'returned' : message.held ? 'held' : 'shown')
  }

/** As a client of Firestore whom no interface holds back. */
async function send(name: Name, text: string, { held = true, c = channelId } = {}) {
  const { uid, idToken } = people[name]
  const m = mintMessageId()
  const data = { schemaVersion, authorId: uid, text, editedAt: null, type: 'text', held, pinned: false }
  const path = paths.message(serverId, c, m)
  const { isAllowed } = await rest.commit([{ path, data, serverTimes: ['createdAt'] }], idToken)
  return { m, isAllowed }
}
const edit = (name: Name, m: MessageId, text: string) =>
  rest.update(paths.message(serverId, channelId, m), { text, held: true }, ['editedAt'], people[name].idToken)
const entries = async (action: string) =>
  (await refs.audit(serverId).where('action', '==', action).get()).docs.map((each) => each.data())

describe('the rules', () => {
  test('hold from the answer on what members send, in every channel, until the last is off', async () => {
    const other = resultOf(await createChannel(people.owner, serverId)).channelId
    expect((await send('plain', 'Hello', { held: false })).isAllowed).toBe(true)
    const ruleId = await saved()
    for (const c of [channelId, other]) {
      expect((await send('plain', 'Hello', { held: false, c })).isAllowed).toBe(false)
      expect((await send('plain', 'Hello', { c })).isAllowed).toBe(true)
    }
    const later = resultOf(await createChannel(people.owner, serverId)).channelId
    expect((await send('plain', 'Hello', { held: false, c: later })).isAllowed).toBe(false)
    resultOf(await saveAutomodRule(people.owner, serverId, draftRule({ isOn: false }), ruleId))
    expect((await send('plain', 'Hello', { held: false })).isAllowed).toBe(true)
    await until(() => leftToDo(serverId), [])
  })

  test('are read, changed and taken away by whoever manages the server', async () => {
    const ruleId = await saved()
    expect(resultOf(await readAutomod(people.manager, serverId)).rules).toEqual([
      { id: ruleId, ...draftRule() },
    ])
    resultOf(await saveAutomodRule(people.manager, serverId, draftRule({ name: 'Mine' }), ruleId))
    expect(resultOf(await readAutomod(people.owner, serverId)).rules[0]?.name).toBe('Mine')
    resultOf(await deleteAutomodRule(people.manager, serverId, ruleId))
    expect(resultOf(await readAutomod(people.owner, serverId)).rules).toEqual([])
    expect((await refs.server(serverId).get()).data()?.automod).toBe(false)
    const changes = (await entries('automodUpdate')).map(({ actorId, changes: { name } }) => [actorId, name])
    expect(changes).toHaveLength(3)
    expect(changes).toContainEqual([people.manager.uid, { before: 'Mine', after: null }])
  })

  test('take effect also when they are written by hand, and their absence does', async () => {
    await refs.automod(serverId).set({ schemaVersion, rules: [{ id: 'a'.repeat(20), ...draftRule() }] })
    const sendsUnheld = async () => (await send('plain', 'Hello', { held: false })).isAllowed
    await until(sendsUnheld, false)
    await refs.automod(serverId).delete()
    await until(sendsUnheld, true)
  })

  test.each<[string, object, string]>([
    ['nothing to look for', { trigger: wordsTrigger({ keywords: [] }) }, 'trigger'],
    ['a keyword for everything', { trigger: wordsTrigger({ keywords: ['**'] }) }, 'keywords'],
    ['a pattern that is none', { trigger: wordsTrigger({ patterns: ['(a'] }) }, 'patterns'],
    ['a pattern that looks back', { trigger: wordsTrigger({ patterns: ['(?<=a)b'] }) }, 'patterns'],
    ['a keyword of 61 letters', { trigger: wordsTrigger({ keywords: ['x'.repeat(61)] }) }, 'trigger'],
    [
      '1,001 keywords',
      { trigger: wordsTrigger({ keywords: Array.from({ length: 1001 }, () => 'x') }) },
      'trigger',
    ],
    [
      'eleven patterns',
      { trigger: wordsTrigger({ patterns: Array.from({ length: 11 }, () => 'x') }) },
      'trigger',
    ],
    ['51 mentions', { trigger: { kind: 'mentions', most: 51 } }, 'trigger'],
    ['neither of the limits of spam', { trigger: { kind: 'spam', repeats: null, burst: null } }, 'trigger'],
    ['nothing to do', { blocks: false }, 'blocks'],
    ['a notice of 151 letters', { notice: 'x'.repeat(151) }, 'notice'],
    ['no name', { name: ' ' }, 'name'],
    ['a timeout of a second', { timeoutSeconds: 1 }, 'timeoutSeconds'],
  ])('refuse %s', async (_, changes, field) => {
    expect((await save(draftRule(changes))).error?.details).toEqual({ code: 'invalid', field })
    expect(resultOf(await readAutomod(people.owner, serverId)).rules).toEqual([])
  })

  test('are twelve, and no more', async () => {
    const rules = Array.from({ length: moderationLimits.automodRules }, (_, n) => ({
      id: `${n}`.padStart(20, 'a'),
      ...draftRule(),
    }))
    await refs.automod(serverId).set({ schemaVersion, rules })
    expect((await save()).error?.details).toEqual({ code: 'limit-reached' })
  })

  test('tell a private channel that whoever asks can see, and no other', async () => {
    const toManager = { privateTo: { roles: [roles.manager], members: [] } }
    const hidden = resultOf(await createChannel(people.owner, serverId, toManager)).channelId
    const tells = (alertChannelId: ChannelId, actor: Name = 'owner') =>
      save(draftRule({ alertChannelId }), actor)
    expect((await tells(channelId)).error?.details).toEqual({ code: 'invalid', field: 'alertChannelId' })
    expect((await tells(hidden, 'mod')).error?.details).toEqual({ code: 'invalid', field: 'alertChannelId' })
    resultOf(await tells(hidden, 'manager'))
  })
})

describe('a message that is held', () => {
  test('is let go where it breaks nothing, and is news from then on', async () => {
    await saved()
    const { m } = await send('plain', 'An apple')
    await until(stateOf(m), 'shown')
    await until(async () => (await refs.activity(serverId, channelId).get()).data()?.lastMessageId, m)
    expect(await entries('automodBlock')).toEqual([])
  })

  test('comes back with the reason, is nobody’s news, and is noted once without its words', async () => {
    await saved(draftRule({ notice: 'No fruit, please.' }))
    const { m } = await send('plain', 'A b4n4na')
    await until(stateOf(m), 'returned')
    expect(await read(m)).toMatchObject({
      text: 'A b4n4na',
      held: true,
      returned: { cause: 'words', notice: 'No fruit, please.' },
    })
    expect((await read(m))?.expireAt).toBeGreaterThan(Date.now())
    const [entry, ...more] = await entries('automodBlock')
    expect(entry).toMatchObject({
      by: 'automod',
      actorId: null,
      target: { kind: 'member', id: people.plain.uid },
      details: { rule: 'Fruit', channelId, messageId: m, cause: 'words' },
    })
    expect(JSON.stringify(entry)).not.toContain('b4n4na')
    expect(more).toEqual([])
    expect((await refs.activity(serverId, channelId).get()).exists).toBe(false)
  })

  test('is looked at again when it is changed, for the better and for the worse', async () => {
    await saved()
    const { m } = await send('plain', 'banana')
    await until(stateOf(m), 'returned')
    const anew = async (text: string) => {
      // As the browser does: the word about the old text goes with it.
      const message = refs.message(serverId, channelId, m)
      const path = message.path
      const { idToken } = people.plain
      const mask = ['text', 'held', 'returned', 'expireAt']
      const host = process.env['FIRESTORE_EMULATOR_HOST']
      const documents = `projects/${process.env['GCLOUD_PROJECT']}/databases/(default)/documents`
      const response = await fetch(`http://${host}/v1/${documents}:commit`, {
        method: 'POST',
        headers: { authorization: `Bearer ${idToken}`, 'content-type': 'application/json' },
        body: JSON.stringify({
          writes: [
            {
              update: {
                name: `${documents}/${path}`,
                fields: { text: { stringValue: text }, held: { booleanValue: true } },
              },
              updateMask: { fieldPaths: mask },
              updateTransforms: [{ fieldPath: 'editedAt', setToServerValue: 'REQUEST_TIME' }],
            },
          ],
        }),
      })
      return response.status
    }
    expect(await anew('an apple')).toBe(200)
    await until(stateOf(m), 'shown')
    await until(async () => (await refs.activity(serverId, channelId).get()).data()?.lastMessageId, m)
    expect((await edit('plain', m, 'a banana after all')).isAllowed).toBe(true)
    await until(stateOf(m), 'returned')
  })

  test('waits for no rule: where all are off it is let go', async () => {
    const { m } = await send('plain', 'banana')
    await until(stateOf(m), 'shown')
  })

  test('is let go for whoever may delete messages, for an exempt role, and in an exempt channel', async () => {
    const free = resultOf(await createChannel(people.owner, serverId)).channelId
    await saved(draftRule({ exemptRoles: [roles.friend], exemptChannels: [free] }))
    const sent = [await send('mod', 'banana'), await send('friend', 'banana'), await send('owner', 'banana')]
    const elsewhere = await send('plain', 'banana', { c: free })
    for (const { m } of sent) await until(stateOf(m), 'shown')
    await until(stateOf(elsewhere.m, free), 'shown')
    const { m } = await send('plain', 'banana')
    await until(stateOf(m), 'returned')
  })

  test('is told in the alert’s channel with its words, also where it is let go', async () => {
    const privateTo = { roles: [roles.mod], members: [] }
    const alerts = resultOf(await createChannel(people.owner, serverId, { privateTo })).channelId
    await saved(draftRule({ alertChannelId: alerts }))
    const told = async () =>
      (await refs.messages(serverId, alerts).get()).docs.map((each) => {
        const { type, authorId, text, alert } = each.data()
        return { type, authorId, text, alert }
      })
    const { m } = await send('plain', 'my banana')
    await until(stateOf(m), 'returned')
    const alert = { rule: 'Fruit', channelId }
    const first = { type: 'alert', authorId: people.plain.uid, text: 'my banana', alert }
    expect(await told()).toEqual([first])
    const [{ id } = { id: '' }] = resultOf(await readAutomod(people.owner, serverId)).rules
    const lenient = draftRule({ alertChannelId: alerts, blocks: false })
    resultOf(await saveAutomodRule(people.owner, serverId, lenient, id))
    const second = await send('plain', 'my banana')
    await until(stateOf(second.m), 'shown')
    expect(await told()).toHaveLength(2)
    // Opened to everybody meanwhile, it would show them what was stopped.
    await refs.channel(serverId, alerts).update({ overwrites: {} })
    const third = await send('plain', 'my banana')
    await until(stateOf(third.m), 'shown')
    expect(await told()).toHaveLength(2)
  })

  test('silences its author where the rule says so, once for many at once, and takes no longer timeout back', async () => {
    await saved(draftRule({ trigger: { kind: 'spam', repeats: null, burst: 5 }, timeoutSeconds: 600 }))
    const { uid, idToken } = people.plain
    const data = { schemaVersion, authorId: uid, editedAt: null, type: 'text', held: true, pinned: false }
    const ids = Array.from({ length: 20 }, () => mintMessageId())
    const writes = ids.map((m, n) => ({
      path: paths.message(serverId, channelId, m),
      data: { ...data, text: `Number ${n}` },
      serverTimes: ['createdAt'],
    }))
    expect((await rest.commit(writes, idToken)).isAllowed).toBe(true)
    for (const m of ids) await until(stateOf(m), 'returned')
    const until10 = (await read(ids[0]!))!.createdAt + 600_000
    expect((await refs.access(serverId, uid).get()).data()?.timeoutUntil).toBe(until10)
    expect(await entries('automodTimeout')).toHaveLength(1)
    expect((await send('plain', 'Hello')).isAllowed).toBe(false)
    const longer = Date.now() + 86_400_000
    await refs.access(serverId, people.other.uid).update({ timeoutUntil: new Date(longer) })
    const m = mintMessageId()
    const late = { ...data, authorId: people.other.uid, text: 'x', createdAt: new Date() }
    await Promise.all(
      [m, ...ids.slice(0, 5).map(() => mintMessageId())].map((id) =>
        rest.seed([{ path: paths.message(serverId, channelId, id), data: late }]),
      ),
    )
    await until(stateOf(m), 'returned')
    expect((await refs.access(serverId, people.other.uid).get()).data()?.timeoutUntil).toBe(longer)
  })

  test('stops the same said again, and not what others say', async () => {
    await saved(draftRule({ trigger: { kind: 'spam', repeats: 3, burst: null } }))
    const sent: MessageId[] = []
    for (const text of ['Buy!', 'BUY!', 'buy!']) {
      const { m } = await send('plain', text)
      sent.push(m)
      await until(async () => (await stateOf(m)()) === 'held', false)
    }
    expect(await Promise.all(sent.map((m) => stateOf(m)()))).toEqual(['shown', 'shown', 'returned'])
    const { m } = await send('other', 'Buy!')
    await until(stateOf(m), 'shown')
  })

  test('is stopped by a rule for newcomers only while they are new', async () => {
    const week = 7 * 24 * 60 * 60_000
    await saved(draftRule({ trigger: { kind: 'links', allowed: ['parley.example'] }, newcomerMs: week }))
    await refs.access(serverId, people.other.uid).update({ joinedAt: new Date(Date.now() - week - 1000) })
    const [fresh, settled] = [
      await send('plain', 'https://evil.example'),
      await send('other', 'https://evil.example'),
    ]
    await until(stateOf(fresh.m), 'returned')
    await until(stateOf(settled.m), 'shown')
    const good = await send('plain', 'https://www.parley.example/page')
    await until(stateOf(good.m), 'shown')
  })
})

describe('names', () => {
  const nickOf = (name: Name) => async () =>
    (await refs.member(serverId, people[name].uid).get()).data()?.nick
  test('are replaced by something plain, whoever chose them, but not of whoever is exempt', async () => {
    for (const name of ['plain', 'mod'] as const) await until(nickOf(name), null)
    await saved(draftRule({ trigger: wordsTrigger({ checksNames: true }) }))
    for (const name of ['mod', 'plain'] as const) {
      await db.doc(paths.member(serverId, people[name].uid)).update({ nick: 'Banana', sortName: 'banana' })
    }
    await until(nickOf('plain'), `Member ${people.plain.uid.slice(0, 4)}`)
    expect(await nickOf('mod')()).toBe('Banana')
    expect(
      (await entries('automodBlock')).map(({ target, details }) => [target.id, details['cause']]),
    ).toEqual([[people.plain.uid, 'name']])
    await db.doc(paths.member(serverId, people.plain.uid)).update({ nick: 'Apple', sortName: 'apple' })
    await until(() => leftToDo(serverId), [])
    expect(await nickOf('plain')()).toBe('Apple')
    // The log tells a name that automod gave from those that were written by hand.
    await quietFunctions()
    const byHand = (await entries('memberNicknameUpdate')).map(({ by, changes }) => [
      by,
      changes['nick']?.after,
    ])
    expect(byHand.toSorted()).toEqual([
      ['console', 'Apple'],
      ['console', 'Banana'],
      ['console', 'Banana'],
    ])
  })
})

describe('trying a rule', () => {
  test('says whether a text would be stopped', async () => {
    const ask = async (text: string) =>
      resultOf(await testAutomodRule(people.manager, serverId, text)).isFound
    expect([await ask('b a n a n a'), await ask('an apple')]).toEqual([true, false])
  })

  test('on what was said shows what it would have stopped, where whoever asks can read it', async () => {
    const toOwner = { privateTo: { roles: [], members: [] } }
    const hidden = resultOf(await createChannel(people.owner, serverId, toOwner)).channelId
    for (const name of ['plain', 'mod'] as const) {
      await until(async () => (await refs.member(serverId, people[name].uid).get()).exists, true)
    }
    const sent = await send('plain', 'banana', { held: false })
    await send('plain', 'an apple', { held: false })
    await send('mod', 'banana', { held: false })
    await refs.message(serverId, hidden, mintMessageId()).set({
      ...{ schemaVersion, authorId: people.plain.uid, text: 'secret banana', createdAt: Date.now() },
      ...{ editedAt: null, type: 'text', held: false, pinned: false },
    })
    await until(async () => (await refs.activity(serverId, hidden).get()).exists, true)
    await until(async () => (await refs.activity(serverId, channelId).get()).exists, true)
    const asManager = resultOf(await tryAutomodRule(people.manager, serverId))
    expect(asManager).toMatchObject({ looked: 3, found: 1 })
    expect(asManager.hits).toEqual([
      expect.objectContaining({ messageId: sent.m, channelId, authorName: 'plain', text: 'banana' }),
    ])
    expect(resultOf(await tryAutomodRule(people.owner, serverId))).toMatchObject({ looked: 4, found: 2 })
    // Nothing has come of it.
    expect(await stateOf(sent.m)()).toBe('shown')
    const spared = draftRule({ exemptChannels: [channelId] })
    expect(resultOf(await tryAutomodRule(people.manager, serverId, spared)).found).toBe(0)
  })
})

describe('attacks', () => {
  test('read, write, try or delete rules without managing the server: they say what to avoid', async () => {
    const ruleId = await saved()
    for (const actor of [people.plain, people.stranger, people.friend]) {
      const answers = [
        readAutomod(actor, serverId),
        saveAutomodRule(actor, serverId),
        saveAutomodRule(actor, serverId, draftRule({ isOn: false }), ruleId),
        deleteAutomodRule(actor, serverId, ruleId),
        testAutomodRule(actor, serverId, 'banana'),
        tryAutomodRule(actor, serverId),
      ]
      for (const answer of answers) expect((await answer).error?.details).toEqual(forbidden)
    }
    expect((await readAutomod(undefined, serverId)).error?.details).toEqual({ code: 'signed-out' })
  })

  test('silence people by a rule without being allowed to silence them', async () => {
    const harsh = draftRule({ timeoutSeconds: 600, trigger: wordsTrigger({ keywords: ['*a*'] }) })
    expect((await save(harsh, 'manager')).error?.details).toEqual(forbidden)
    const ruleId = resultOf(await save(harsh, 'mod')).ruleId
    const harsher = { ...harsh, timeoutSeconds: 3600 }
    expect((await saveAutomodRule(people.manager, serverId, harsher, ruleId)).error?.details).toEqual(
      forbidden,
    )
    resultOf(await saveAutomodRule(people.manager, serverId, { ...harsh, name: 'Other' }, ruleId))
  })

  test('change a rule of another server: a rule is of its own', async () => {
    const mine = await aServer(people.stranger)
    const ruleId = await saved()
    const answer = await saveAutomodRule(people.stranger, mine.serverId, draftRule({ isOn: false }), ruleId)
    expect(answer.error?.details).toEqual({ code: 'not-found' })
    expect((await deleteAutomodRule(people.stranger, mine.serverId, ruleId)).error?.details).toEqual({
      code: 'not-found',
    })
  })

  test('be looked at once and say something else before it is let go: what is let go was looked at', async () => {
    await saved()
    for (let n = 0; n < 5; n++) {
      const { m } = await send('plain', 'an apple')
      const changed = await edit('plain', m, 'a banana')
      expect(changed.isAllowed).toBe(true)
      await until(stateOf(m), 'returned')
    }
  })

  test('everyone is the role to be exempt by: it exempts everybody, and whoever manages may say so', async () => {
    await saved(draftRule({ exemptRoles: [everyoneRoleId(serverId)] }))
    const { m } = await send('plain', 'banana')
    await until(stateOf(m), 'shown')
  })
})
