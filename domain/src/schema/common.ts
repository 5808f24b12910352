import * as v from 'valibot'
import { asChannelId, asMessageId, asRoleId, asServerId, asUid } from '../ids'

/**
 * Milliseconds since 1970 as a float: the fraction keeps Firestore's microseconds, so that a page can be
 * continued exactly where the last one ended. The converters of `web` and `functions` turn Firestore
 * timestamps into this before a schema sees the document, and back when a query needs a cursor.
 */
export type Millis = number
export const millis = v.pipe(v.number(), v.finite())

export const uid = v.pipe(v.string(), v.regex(/^[A-Za-z0-9:_-]{1,128}$/), v.transform(asUid))
const snowflake = v.pipe(v.string(), v.regex(/^[0-9]{17,19}$/))
export const serverId = v.pipe(snowflake, v.transform(asServerId))
export const channelId = v.pipe(snowflake, v.transform(asChannelId))
export const roleId = v.pipe(snowflake, v.transform(asRoleId))
export const messageId = v.pipe(v.string(), v.regex(/^[A-Za-z0-9]{20}$/), v.transform(asMessageId))

/** Names are trimmed and their inner white space is folded, as Discord does. */
export const trimmedName = (min: number, max: number) =>
  v.pipe(
    v.string(),
    v.transform((s) => s.replace(/\s+/gu, ' ').trim()),
    v.minLength(min),
    v.maxLength(max),
  )
