/**
 * Counts what one page asks of Firestore and gets, from what travels between its SDK and the server. The product
 * knows nothing of it. Documents that the rules look up are not on this wire: docs/performance.md adds them.
 */
import type { BrowserContext, Page } from 'playwright-core'
import * as v from 'valibot'

type Traffic = { sent: string[]; received: { frames: string }[] }
declare global {
  var firestoreTraffic: Traffic
}

/** For every page that this context opens from now on. */
export const installFirestoreWire = (context: BrowserContext) => context.addInitScript(recordInPage)

function recordInPage() {
  const traffic: Traffic = { sent: [], received: [] }
  globalThis.firestoreTraffic = traffic
  const plainFetch = globalThis.fetch
  globalThis.fetch = async (input, init) => {
    const request = new Request(input, init)
    const isOurs = request.url.includes('google.firestore.v1.Firestore/')
    if (isOurs && request.method === 'POST') traffic.sent.push(await request.clone().text())
    const response = await plainFetch(request)
    // The answers to requests are receipts; documents come on the one long download.
    if (isOurs && request.method === 'GET') void keep(response.clone())
    return response
  }
  async function keep({ body }: Response) {
    const stream = { frames: '' }
    traffic.received.push(stream)
    const reader = body?.pipeThrough(new TextDecoderStream()).getReader()
    try {
      for (let part = await reader?.read(); part && !part.done; part = await reader?.read()) {
        stream.frames += part.value
      }
    } catch {
      // The SDK ended the stream; what came before counts.
    }
  }
}

export type WireCount = {
  /**
   * Documents that a listener had not delivered before in this version, by collection: what reading is billed by.
   * The emulator sends a listener's whole result again with every change of it; Firestore sends the change.
   */
  readonly read: ReadonlyMap<string, number>
  /** All that came, the emulator's repetitions included. */
  readonly delivered: number
  /** Documents written, by collection. */
  readonly written: ReadonlyMap<string, number>
  readonly startedListeners: number
  readonly openListeners: number
}

const name = v.object({ name: v.string() })
const document = v.object({ name: v.string(), updateTime: v.string() })
const documentChange = v.object({ document, targetIds: v.optional(v.array(v.number()), []) })
/** Among much else that is of no interest here. */
const fromServer = v.object({ documentChange })
const write = v.object({ update: v.optional(name), delete: v.optional(v.string()) })
const toServer = v.object({
  addTarget: v.optional(v.object({ targetId: v.number() })),
  removeTarget: v.optional(v.number()),
  writes: v.optional(v.array(write), []),
})

/** Since the page was opened. */
export async function readWire(page: Page): Promise<WireCount> {
  const { sent, received } = await page.evaluate(() => globalThis.firestoreTraffic)
  const versions = new Set<string>()
  const read = new Map<string, number>()
  let delivered = 0
  for (const each of received.flatMap(({ frames }) => messagesIn(frames))) {
    const parsed = v.safeParse(fromServer, each)
    if (!parsed.success) continue
    const { document, targetIds } = parsed.output.documentChange
    for (const targetId of targetIds) {
      delivered += 1
      const version = `${targetId} ${document.name} ${document.updateTime}`
      if (!versions.has(version)) add(read, collectionOf(document.name))
      versions.add(version)
    }
  }
  const written = new Map<string, number>()
  const listeners = new Set<number>()
  let startedListeners = 0
  for (const { addTarget, removeTarget, writes } of sent.flatMap(requestsIn)) {
    if (addTarget && isAskedFor(addTarget.targetId)) {
      startedListeners += 1
      listeners.add(addTarget.targetId)
    }
    if (removeTarget !== undefined) listeners.delete(removeTarget)
    for (const each of writes) add(written, collectionOf(each.update?.name ?? each.delete ?? ''))
  }
  return { read, delivered, written, startedListeners, openListeners: listeners.size }
}

/**
 * The SDK's own questions have odd numbers: whether a document that is missing from a repeated result still exists.
 * Firestore says so by itself, the emulator does not.
 */
const isAskedFor = (targetId: number) => targetId % 2 === 0

/** What came between two readings. */
export const difference = (after: WireCount, before: WireCount): WireCount => ({
  read: subtract(after.read, before.read),
  delivered: after.delivered - before.delivered,
  written: subtract(after.written, before.written),
  startedListeners: after.startedListeners - before.startedListeners,
  openListeners: after.openListeners,
})

export const total = (counts: ReadonlyMap<string, number>) =>
  [...counts.values()].reduce((sum, each) => sum + each, 0)

function subtract(after: ReadonlyMap<string, number>, before: ReadonlyMap<string, number>) {
  const left = [...after].map(([key, count]) => [key, count - (before.get(key) ?? 0)] as const)
  return new Map(left.filter(([, count]) => count > 0))
}

const add = (counts: Map<string, number>, key: string) => counts.set(key, (counts.get(key) ?? 0) + 1)

/** `…/servers/1/channels/2/messages/3` is one of the messages. */
const collectionOf = (path: string) => path.split('/').at(-2) ?? path

/** A stream of frames, each its length, a newline and `[[number, [message, …]], …]`; the last may be cut off. */
function messagesIn(frames: string): unknown[] {
  const messages: unknown[] = []
  for (let at = 0; at < frames.length; ) {
    const newline = frames.indexOf('\n', at)
    const end = newline + 1 + Number(frames.slice(at, newline))
    if (newline < 0 || !(end <= frames.length)) break
    const batches = v.parse(
      v.array(v.tuple([v.number(), v.array(v.unknown())])),
      JSON.parse(frames.slice(newline + 1, end)),
    )
    messages.push(...batches.flatMap(([, batch]) => batch))
    at = end
  }
  return messages
}

/** A form whose `req0___data__`, `req1___data__` … are the SDK's requests. */
function requestsIn(body: string): v.InferOutput<typeof toServer>[] {
  return [...new URLSearchParams(body)]
    .filter(([key]) => key.endsWith('___data__'))
    .map(([, value]) => v.parse(toServer, JSON.parse(value)))
}
