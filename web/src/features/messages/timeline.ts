import type { AppErrorCode } from '@parley/domain/errors'
import type { MessageId, Uid } from '@parley/domain/ids'
import { timings } from '@parley/domain/limits'
import type { Message } from '@parley/domain/schema/message'

/** A message of this person that the server has not acknowledged, as this tab judges it now. */
export type UnsentMessage = {
  id: MessageId
  authorId: Uid
  text: string
  replyTo: MessageId | null
  createdAtMs: number
  state: 'sending' | 'failed'
  /** Why it failed, where that is known. */
  failure: AppErrorCode | null
}

type MessageState = 'sent' | 'sending' | 'failed'

export type TimelineMessage = {
  kind: 'message'
  /** What says that somebody joined is no text of theirs. */
  type: Message['type']
  /** The message's id in every state, so that a row lives from the keystroke to the acknowledgement and beyond. */
  key: MessageId
  authorId: Uid
  text: string
  /** What it answers. */
  replyTo: MessageId | null
  atMs: number
  editedAtMs: number | null
  state: MessageState
  failure: AppErrorCode | null
  /** Automod has not looked at it yet, or it came back: for nobody but its author. */
  held: 'waits' | NonNullable<Message['returned']> | null
  /** The rule that found it, of an alert. */
  foundBy: string | null
  reactions: Message['reactions']
  /** Shown with picture and name; the others stand under it. */
  startsGroup: boolean
}

export type TimelineRow =
  | { kind: 'beginning'; key: 'beginning' }
  | { kind: 'day'; key: string; atMs: number }
  | { kind: 'new'; key: 'new' }
  | TimelineMessage

export type TimelineInput = {
  /** Every loaded page in any order; pages may overlap. */
  messages: readonly Message[]
  unsent: readonly UnsentMessage[]
  /** Deleted a moment ago, while that can still be undone. */
  hiddenIds: ReadonlySet<MessageId>
  ownUid: Uid
  /** Where this person had read to when they came in, or null when there was nothing new. */
  newSinceMs: number | null
  /**
   * Times at which a page once began. The message there keeps its heading when older ones load above it:
   * without that it would shrink under the reader's eyes.
   */
  seamsMs: ReadonlySet<number>
  hasOlder: boolean
  hasNewer: boolean
  /** Sortable name of a moment's day on the reader's calendar. */
  dayOf?: (atMs: number) => string
}

/** Documents, unconfirmed sends and the read marker → what the list shows, top to bottom. */
export function timeline(input: TimelineInput): TimelineRow[] {
  const { hasOlder, seamsMs, ownUid, dayOf = localDay } = input
  const messages = orderedMessages(input)
  const firstNew = firstNewMessage(messages, input)

  const rows: TimelineRow[] = []
  if (!hasOlder) rows.push({ kind: 'beginning', key: 'beginning' })
  let previous: TimelineMessage | undefined
  let day = ''
  for (const message of messages) {
    const ownDay = dayOf(message.atMs)
    // Later only: an unsent message of a slow clock must not open yesterday again. And not above the first
    // loaded row, because that day may go on in the page before.
    const startsDay = ownDay > day && (previous !== undefined || !hasOlder)
    if (startsDay) rows.push({ kind: 'day', key: `day:${ownDay}`, atMs: message.atMs })
    if (ownDay > day) day = ownDay
    const startsNew = message.key === firstNew
    if (startsNew) rows.push({ kind: 'new', key: 'new' })
    const startsGroup =
      !previous ||
      startsDay ||
      startsNew ||
      seamsMs.has(message.atMs) ||
      message.replyTo !== null ||
      previous.authorId !== message.authorId ||
      previous.type !== message.type ||
      Math.abs(message.atMs - previous.atMs) >= timings.groupWindowMs
    previous = { ...message, startsGroup }
    rows.push(previous)
  }
  return rows

  /** The first of someone else after the read marker; unknown while older unread ones may not be loaded. */
  function firstNewMessage(all: TimelineMessage[], { newSinceMs }: TimelineInput): MessageId | null {
    if (newSinceMs === null) return null
    const reachesMarker = !hasOlder || all.some((one) => one.atMs <= newSinceMs)
    if (!reachesMarker) return null
    const isNew = (one: TimelineMessage) =>
      one.state === 'sent' && one.atMs > newSinceMs && one.authorId !== ownUid
    return all.find(isNew)?.key ?? null
  }
}

/**
 * Confirmed messages by server time, then what is still unsent. Unsent ones stand at the end until they are
 * settled, because this device's clock says nothing about where the server will place them.
 */
function orderedMessages(input: TimelineInput): TimelineMessage[] {
  const unsentById = new Map(input.unsent.map((entry) => [entry.id, entry]))
  const confirmed = new Map<MessageId, TimelineMessage>()
  const sending = new Map<MessageId, TimelineMessage>()
  for (const message of input.messages) {
    if (input.hiddenIds.has(message.id)) continue
    const entry = unsentById.get(message.id)
    if (entry && message.isPending) {
      sending.set(message.id, fromUnsent({ ...entry, text: message.text, state: 'sending' }))
    } else if ((confirmed.get(message.id)?.editedAtMs ?? 0) <= (message.editedAt ?? 0)) {
      // Pages overlap where they meet; the later edit is the truer copy.
      confirmed.set(message.id, fromDocument(message))
    }
  }
  const unsent = input.unsent
    .filter((entry) => !confirmed.has(entry.id) && !input.hiddenIds.has(entry.id))
    .map((entry) => sending.get(entry.id) ?? fromUnsent(entry))
  const rows = [...confirmed.values()].sort(byTime)
  return input.hasNewer ? rows : [...rows, ...unsent.sort(byTime)]
}

export const messageOf = (rows: readonly TimelineRow[], id: MessageId | null) =>
  rows.find((row): row is TimelineMessage => row.key === id)

const byTime = (a: TimelineMessage, b: TimelineMessage) => a.atMs - b.atMs || (a.key < b.key ? -1 : 1)

const fromDocument = (message: Message): TimelineMessage => ({
  kind: 'message',
  type: message.type,
  key: message.id,
  authorId: message.authorId,
  text: message.text,
  replyTo: message.replyTo ?? null,
  atMs: message.createdAt,
  editedAtMs: message.editedAt,
  state: 'sent',
  failure: null,
  held: message.held ? (message.returned ?? 'waits') : null,
  foundBy: message.alert?.rule ?? null,
  reactions: message.reactions,
  startsGroup: true,
})

const fromUnsent = (entry: UnsentMessage): TimelineMessage => ({
  kind: 'message',
  type: 'text',
  key: entry.id,
  authorId: entry.authorId,
  text: entry.text,
  replyTo: entry.replyTo,
  atMs: entry.createdAtMs,
  editedAtMs: null,
  state: entry.state,
  failure: entry.state === 'failed' ? entry.failure : null,
  held: null,
  foundBy: null,
  reactions: undefined,
  startsGroup: true,
})

function localDay(atMs: number): string {
  const date = new Date(atMs)
  const pad = (value: number) => String(value).padStart(2, '0')
  return `${date.getFullYear()}-${pad(date.getMonth() + 1)}-${pad(date.getDate())}`
}
