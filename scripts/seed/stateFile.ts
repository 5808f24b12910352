/** A file of entities, normalised: kind → id → fields, in the column names of a relational schema. */
import { limits } from '@parley/domain/limits'
import { channelName, channelType, serverName } from '@parley/domain/schema/server'
import { isReservedUsername, username } from '@parley/domain/schema/user'
import * as v from 'valibot'

const id = v.pipe(v.number('must be a number'), v.integer('must be a whole number'))
const time = v.pipe(
  v.string('must be a date such as 2023-09-28T12:00:00Z'),
  v.check((text) => Number.isFinite(Date.parse(text)), 'must be a date such as 2023-09-28T12:00:00Z'),
  v.transform((text) => Date.parse(text)),
)
const text = (max: number) =>
  v.pipe(
    v.string('must be a text'),
    v.trim(),
    v.minLength(1, 'is empty'),
    v.maxLength(max, `is longer than ${max} characters`),
  )

/** The shared schemas say no without words; here each has a sentence. */
function worded(schema: v.GenericSchema<string, string>, complaint: string) {
  return v.pipe(
    v.string('must be a text'),
    v.check((text) => v.is(schema, text), complaint),
    schema,
  )
}

const stateUser = v.object({
  id,
  username: v.pipe(
    worded(username, 'must have 2 to 32 letters, digits, dots or underscores'),
    v.check((name) => !isReservedUsername(name), 'is a reserved name'),
  ),
  email: v.pipe(v.string('must be an e-mail address'), v.email('must be an e-mail address')),
  /** Pictures that are not files of this site's own are left out. */
  avatar_url: v.optional(v.nullable(v.string()), null),
  created_at: time,
})
const stateServer = v.object({
  id,
  name: worded(serverName, `must have ${limits.serverNameMin} to ${limits.serverNameMax} characters`),
  owner_id: id,
  created_at: time,
})
const stateUserServer = v.object({ user_id: id, server_id: id })
const stateChannel = v.object({
  id,
  server_id: id,
  name: worded(channelName, `must have 1 to ${limits.channelNameMax} characters`),
  type: channelType,
  created_at: time,
})
const stateMessage = v.object({
  id,
  user_id: id,
  channel_id: id,
  content: text(limits.messageTextMax),
  created_at: time,
})

const kindOf = <const Entity extends v.GenericSchema>(entity: Entity) =>
  v.optional(v.record(v.string(), entity), {})

export const stateFile = v.object({
  entities: v.object({
    users: kindOf(stateUser),
    servers: kindOf(stateServer),
    userServers: kindOf(stateUserServer),
    channels: kindOf(stateChannel),
    messages: kindOf(stateMessage),
  }),
})
export type Entities = v.InferOutput<typeof stateFile>['entities']
