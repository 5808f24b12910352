import { describe, expect, it } from 'vitest'
import { readStateFile } from './readStateFile'
import sampleState from './sample-state.json'
import { stateWorld } from './stateWorld'

const problemsOf = (change: (entities: Record<string, Record<string, Record<string, unknown>>>) => void) => {
  const copy = structuredClone(sampleState) as {
    entities: Record<string, Record<string, Record<string, unknown>>>
  }
  change(copy.entities)
  const result = readStateFile(copy)
  return result.ok ? [] : result.error
}

describe('a state file', () => {
  it('may be the sample state', () => {
    const entities = readStateFile(sampleState)
    if (!entities.ok) throw new Error(entities.error.join('\n'))
    const world = stateWorld({ entities: entities.value, nowMs: Date.UTC(2026, 0, 1), known: new Map() })
    expect(world.accounts.map(({ email }) => email)).toEqual(['dupe@example.com', 'dupette@example.com'])
    const [server] = world.servers
    expect(server).toMatchObject({
      server: { name: 'Sample Server', ownerId: world.accounts[0]!.uid },
      channels: [
        { name: 'general', type: 'text' },
        { name: 'voice', type: 'voice' },
      ],
      posts: [{ message: { text: 'Hello, world!', createdAt: Date.UTC(2023, 8, 28, 12, 5) } }],
    })
    expect(server!.memberships).toHaveLength(2)
  })

  it('that is not an object is refused in one sentence', () => {
    const result = readStateFile([])
    expect(result).toEqual({ ok: false, error: ['entities is missing.'] })
  })

  it('names the place of a missing or wrong value', () => {
    expect(problemsOf((entities) => delete entities['users']!['1']!['email'])).toEqual([
      'entities.users.1.email is missing.',
    ])
    expect(problemsOf((entities) => (entities['channels']!['2']!['type'] = 'radio'))).toEqual([
      'entities.channels.2.type must be one of "category" | "text" | "voice", not "radio".',
    ])
    expect(problemsOf((entities) => (entities['messages']!['1']!['created_at'] = 'yesterday'))).toEqual([
      'entities.messages.1.created_at must be a date such as 2023-09-28T12:00:00Z.',
    ])
  })

  it('has a sentence for a username that nobody could register', () => {
    expect(problemsOf((entities) => (entities['users']!['1']!['username'] = 'no spaces'))).toEqual([
      'entities.users.1.username must have 2 to 32 letters, digits, dots or underscores.',
    ])
    expect(problemsOf((entities) => (entities['users']!['1']!['username'] = 'admin'))).toEqual([
      'entities.users.1.username is a reserved name.',
    ])
  })

  it('says which reference leads nowhere', () => {
    expect(problemsOf((entities) => (entities['messages']!['1']!['user_id'] = 7))).toEqual([
      'entities.messages.1.user_id is 7, and there is no such entity.',
    ])
    expect(problemsOf((entities) => (entities['messages']!['1']!['channel_id'] = 2))).toEqual([
      'entities.messages.1 is in voice, which is not a text channel.',
    ])
  })

  it('cannot have two people of one name, a stranger as owner, or an id that is not its key', () => {
    expect(problemsOf((entities) => (entities['users']!['2']!['username'] = 'dupe'))).toEqual([
      'entities.users.2 repeats the username dupe.',
    ])
    expect(problemsOf((entities) => delete entities['userServers']!['1'])).toEqual([
      'entities.servers.1 is owned by user 1, who is not a member of it.',
    ])
    expect(problemsOf((entities) => (entities['channels']!['2']!['id'] = 3))).toEqual([
      'entities.channels.2 has the id 3; both must be the same.',
    ])
  })
})
