import { isOneEmoji } from '@parley/domain/isOneEmoji'
import { limits, timings } from '@parley/domain/limits'
import { displayName, isReservedUsername, username } from '@parley/domain/schema/user'
import * as v from 'valibot'
import { describe, expect, it } from 'vitest'
import accounts from '../demo/accounts.json'
import { community, communityChannelId } from './community'
import { people } from './people'
import type { Post } from './world'

const nowMs = Date.UTC(2026, 10, 21, 12)
const world = community({ nowMs })
const [server] = world.servers
const posts = server!.posts
const byChannel = new Map<string, Post[]>()
for (const post of posts) byChannel.set(post.channelId, [...(byChannel.get(post.channelId) ?? []), post])
const timesOf = (channel: readonly Post[]) => channel.map(({ message }) => message.createdAt)

describe('Harbour Commons', () => {
  it('has sixty people beside the two ready accounts, and as many messages as were asked for', () => {
    expect(world.accounts).toHaveLength(62)
    expect(posts).toHaveLength(10_000)
    for (const messages of [1, 400, 2_345]) {
      expect(community({ nowMs, messages }).servers[0]!.posts).toHaveLength(messages)
    }
  })

  it('is the same for the same time', () => {
    expect(community({ nowMs, messages: 400 })).toEqual(community({ nowMs, messages: 400 }))
  })

  it('keeps its addresses when it is loaded on another day', () => {
    const later = community({ nowMs: nowMs + 1e9, messages: 1 }).servers[0]!
    expect(later.server.id).toBe(server!.server.id)
    expect(later.channels.map(({ id }) => id)).toEqual(server!.channels.map(({ id }) => id))
  })

  it('has no two things with one id', () => {
    const ids = [...posts, ...server!.channels, ...server!.roles].map(({ id }) => id)
    expect(new Set(ids).size).toBe(ids.length)
  })

  it('has reactions to some of it, each by somebody who was there, later than what was said', () => {
    const reacted = posts.filter(({ reactors }) => reactors.length > 0)
    expect(reacted.length).toBeGreaterThan(posts.length / 20)
    expect(reacted.length).toBeLessThan(posts.length / 4)
    for (const { message, reactors } of reacted) {
      expect(new Set(reactors.map(({ uid }) => uid)).size).toBe(reactors.length)
      expect(reactors.every(({ uid, at }) => uid !== message.authorId && at > message.createdAt)).toBe(true)
      expect(reactors.flatMap(({ emojis }) => emojis).every(isOneEmoji)).toBe(true)
    }
  })

  it('has people whom registration would accept', () => {
    for (const { user } of world.accounts) {
      expect(v.is(username, user.username), user.username).toBe(true)
      expect(isReservedUsername(user.username)).toBe(false)
      expect(v.is(displayName, user.displayName)).toBe(true)
      expect(user.bio.length).toBeLessThanOrEqual(limits.bioMax)
    }
    expect(new Set(world.accounts.map(({ email }) => email)).size).toBe(62)
  })

  it('knows the accounts that are printed at the start', () => {
    for (const { email, password, displayName } of accounts) {
      const account = world.accounts.find((candidate) => candidate.email === email)
      expect(account).toMatchObject({ password, user: { displayName } })
    }
  })

  it('has ten channels, one of them voice, and several coloured roles', () => {
    const kinds = server!.channels.filter(({ type }) => type !== 'category')
    expect(kinds).toHaveLength(10)
    expect(kinds.filter(({ type }) => type === 'voice')).toHaveLength(1)
    const coloured = server!.roles.filter(({ color }) => color !== null)
    expect(coloured.length).toBeGreaterThanOrEqual(5)
    expect(coloured.length).toBeLessThanOrEqual(7)
  })

  it('lets nobody talk before they joined, or where they may not', () => {
    const joinedAt = new Map(server!.memberships.map(({ uid, joinedAt }) => [uid, joinedAt]))
    for (const { message } of posts) {
      expect(joinedAt.get(message.authorId)).toBeLessThan(message.createdAt)
    }
    const insiders = people.filter(({ standing }) => ['owner', 'admin', 'moderator'].includes(standing))
    const names = new Map(world.accounts.map(({ uid, user }) => [uid, user.username]))
    for (const { message } of byChannel.get(communityChannelId({ name: 'moderators' }))!) {
      expect(insiders.map(({ username: name }) => name)).toContain(names.get(message.authorId))
    }
  })
})

describe('its talk', () => {
  it('fits the limits and leaves no slot unfilled', () => {
    for (const { message } of posts) {
      expect(message.text.trim()).toBe(message.text)
      expect(message.text.length).toBeGreaterThan(0)
      expect(message.text.length).toBeLessThanOrEqual(limits.messageTextMax)
      expect(message.text).not.toMatch(/[{}|⏎\u0000]|\bundefined\b|\ba a\b|\bthe an? \b|\ba [aeio]\w+ing\b/u)
    }
  })

  it('runs forward in every channel and ends before now', () => {
    for (const channel of byChannel.values()) {
      const times = timesOf(channel)
      expect(times.every((at, i) => i === 0 || at > times[i - 1]!)).toBe(true)
      expect(times.at(-1)).toBeLessThan(nowMs)
      expect(times[0]).toBeGreaterThan(nowMs - 23 * 24 * 3_600_000)
    }
    for (const { message } of posts) {
      if (message.editedAt === null) continue
      expect(message.editedAt).toBeGreaterThan(message.createdAt)
      expect(message.editedAt).toBeLessThan(nowMs)
    }
  })

  it('never shows the same message twice on a screen', () => {
    for (const channel of byChannel.values()) {
      channel.forEach(({ message }, i) => {
        const near = channel.slice(Math.max(0, i - 30), i).map((post) => post.message.text)
        expect(near).not.toContain(message.text)
      })
    }
  })

  it('stands in groups here and there, as people add to what they said', () => {
    for (const channel of byChannel.values()) {
      if (channel.length < 500) continue
      const followsOwn = channel.filter(({ message }, i) => {
        const before = channel[i - 1]?.message
        return (
          before?.authorId === message.authorId &&
          message.createdAt - before.createdAt < timings.groupWindowMs
        )
      })
      expect(followsOwn.length / channel.length).toBeLessThan(0.4)
    }
    expect(posts.filter(({ message }) => message.editedAt !== null).length).toBeGreaterThan(100)
  })

  it('is livelier in the evening than before dawn', () => {
    const inHours = (from: number, to: number) =>
      posts.filter(({ message }) => {
        const hour = new Date(message.createdAt).getUTCHours()
        return hour >= from && hour < to
      }).length
    expect(inHours(18, 21)).toBeGreaterThan(4 * inHours(2, 5))
  })

  it('was heard in #general a moment ago', () => {
    const last = byChannel.get(communityChannelId({ name: 'general' }))!.at(-1)!
    expect(nowMs - last.message.createdAt).toBeLessThan(2 * 60_000)
  })
})
