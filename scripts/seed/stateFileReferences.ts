import type { Entities } from './stateFile'

/** What each entity says about others, and whether it is true. */
export function referenceProblems(entities: Entities): string[] {
  return [
    ...keyProblems(entities),
    ...danglingProblems(entities),
    ...messageProblems(entities),
    ...repeated('users', entities.users, (user) => user.username, 'the username'),
    ...repeated('users', entities.users, (user) => user.email.toLowerCase(), 'the e-mail address'),
    ...repeated(
      'userServers',
      entities.userServers,
      (row) => `${row.user_id} in ${row.server_id}`,
      'the membership',
    ),
    ...ownerProblems(entities),
  ]
}

function keyProblems({ users, servers, channels, messages }: Entities): string[] {
  const kinds: Record<string, Record<string, { id: number }>> = { users, servers, channels, messages }
  return Object.entries(kinds).flatMap(([kind, rows]) =>
    Object.entries(rows)
      .filter(([key, row]) => key !== String(row.id))
      .map(([key, row]) => `entities.${kind}.${key} has the id ${row.id}; both must be the same.`),
  )
}

function danglingProblems({ users, servers, userServers, channels, messages }: Entities): string[] {
  const check = <Row>(
    kind: string,
    rows: Record<string, Row>,
    column: string,
    idOf: (row: Row) => number,
    target: object,
  ) =>
    Object.entries(rows)
      .filter(([, row]) => !(String(idOf(row)) in target))
      .map(([key, row]) => `entities.${kind}.${key}.${column} is ${idOf(row)}, and there is no such entity.`)
  return [
    ...check('servers', servers, 'owner_id', (row) => row.owner_id, users),
    ...check('userServers', userServers, 'user_id', (row) => row.user_id, users),
    ...check('userServers', userServers, 'server_id', (row) => row.server_id, servers),
    ...check('channels', channels, 'server_id', (row) => row.server_id, servers),
    ...check('messages', messages, 'user_id', (row) => row.user_id, users),
    ...check('messages', messages, 'channel_id', (row) => row.channel_id, channels),
  ]
}

function messageProblems({ messages, channels }: Entities): string[] {
  return Object.entries(messages).flatMap(([key, message]) => {
    const channel = channels[message.channel_id]
    if (!channel || channel.type === 'text') return []
    return [`entities.messages.${key} is in ${channel.name}, which is not a text channel.`]
  })
}

function repeated<Row>(
  kind: string,
  rows: Record<string, Row>,
  valueOf: (row: Row) => string,
  what: string,
): string[] {
  const seen = new Set<string>()
  return Object.entries(rows).flatMap(([key, row]) => {
    const value = valueOf(row)
    const isRepeated = seen.has(value)
    seen.add(value)
    return isRepeated ? [`entities.${kind}.${key} repeats ${what} ${value}.`] : []
  })
}

function ownerProblems({ servers, userServers }: Entities): string[] {
  return Object.entries(servers)
    .filter(
      ([, server]) =>
        !Object.values(userServers).some(
          (row) => row.server_id === server.id && row.user_id === server.owner_id,
        ),
    )
    .map(
      ([key, server]) =>
        `entities.servers.${key} is owned by user ${server.owner_id}, who is not a member of it.`,
    )
}
