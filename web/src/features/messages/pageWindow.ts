/**
 * Which pages of a channel are on screen. Each is a listener of its own on at most `limits.messagePage`
 * messages, so whatever is shown is live; when there are too many, the far end is let go.
 */
import type { Millis } from '@parley/domain/schema/common'
import type { Message } from '@parley/domain/schema/message'
import type { MessageCursor } from '#backend/messages'
import { limits } from '@parley/domain/limits'

export type PageWindow = {
  /** Another one when other rows altogether are shown, so that the list starts anew. */
  readonly visit: string
  /** Shows the newest page, which follows the present. Never together with `after`. */
  readonly isPresent: boolean
  /** Pages of what came after a cursor; the oldest page first. */
  readonly after: readonly MessageCursor[]
  /** Pages of what came before a cursor; the newest page first. They stand above those of `after`. */
  readonly before: readonly MessageCursor[]
  /** Where a page once began: a message keeps its heading there, or it would shrink when older ones load. */
  readonly seamsMs: ReadonlySet<Millis>
  /** What stays on screen until every page of this window has answered. */
  readonly meanwhile: readonly Message[]
}

const empty = { after: [], before: [], seamsMs: new Set<Millis>(), meanwhile: [] }

export const presentWindow = (visit: string): PageWindow => ({ ...empty, visit, isPresent: true })

/** A cursor is excluded from its page, so the linked message itself opens the page before a microsecond later. */
export const windowAround = (atMs: Millis): PageWindow => ({
  ...empty,
  visit: `around:${atMs}`,
  isPresent: false,
  after: [{ atMs }],
  before: [{ atMs: atMs + microsecond }],
})

const microsecond = 0.001

export const pageCount = ({ isPresent, after, before }: PageWindow) =>
  (isPresent ? 1 : 0) + after.length + before.length

/** Asking twice for one page changes nothing. */
export function withOlder(window: PageWindow, cursor: MessageCursor): PageWindow {
  if (window.before.some((known) => isSame(known, cursor))) return window
  const seamsMs = new Set([...window.seamsMs, cursor.atMs])
  return lettingGo(newest, { ...window, before: [...window.before, cursor], seamsMs })
}

export function withNewer(window: PageWindow, cursor: MessageCursor): PageWindow {
  if (window.isPresent || window.after.some((known) => isSame(known, cursor))) return window
  return lettingGo(oldest, { ...window, after: [...window.after, cursor] })
}

/**
 * For somebody who reads further up while the present moves on: the newest page's rows as pages with a fixed
 * beginning, because that page loses a row at its top for each one that arrives at its end.
 */
export function heldWindow(
  window: PageWindow,
  newestPage: readonly Message[],
  shown: readonly Message[],
): PageWindow {
  const sent = newestPage.filter((message) => !message.isPending)
  const [first] = sent
  if (!first) return window
  const lastOfPages = sent.filter((_, index) => (index + 1) % limits.messagePage === 0)
  const after = [{ atMs: first.createdAt - microsecond }, ...lastOfPages.map(cursorAt)]
  return lettingGo(newest, { ...window, isPresent: false, after, meanwhile: shown })
}

/** The pages of this window have answered, and speak for themselves. */
export const answeredWindow = (window: PageWindow): PageWindow => ({ ...window, meanwhile: [] })

/** Somebody who reached the end follows the present again. */
export const returnedWindow = (window: PageWindow): PageWindow => presentWindow(window.visit)

export const cursorAt = ({ id, createdAt }: Message): MessageCursor => ({ id, atMs: createdAt })

function lettingGo(letGo: (window: PageWindow) => PageWindow, window: PageWindow): PageWindow {
  return pageCount(window) > limits.messagePagesOpen ? lettingGo(letGo, letGo(window)) : window
}

function newest(window: PageWindow): PageWindow {
  if (window.isPresent) return { ...window, isPresent: false }
  if (window.after.length > 0) return { ...window, after: window.after.slice(0, -1) }
  return { ...window, before: window.before.slice(1) }
}

function oldest(window: PageWindow): PageWindow {
  if (window.before.length > 0) return { ...window, before: window.before.slice(0, -1) }
  return { ...window, after: window.after.slice(1) }
}

const isSame = (a: MessageCursor, b: MessageCursor) => a.atMs === b.atMs && a.id === b.id
