/** Where something was said last, of the channels that one may see: docs/unread.md tells the journey. */
import { asChannelId, asServerId, type ServerId } from '@parley/domain/ids'
import { limits } from '@parley/domain/limits'
import { type Activity, activity } from '@parley/domain/schema/server'
import { type QueryClient, queryOptions, skipToken } from '@tanstack/react-query'
import {
  type DocumentSnapshot,
  type Firestore,
  getDocs,
  getDocsFromCache,
  type QueryDocumentSnapshot,
} from 'firebase/firestore'
import { rememberHeard, unheardSince } from './activityMarks'
import { parseSnapshot } from './converters'
import { firestore } from './firestore'
import { queries } from './queries'
import { serverKey } from './queryKeys'
import { listSource } from './snapshots'

/** A server as one of its members asks about it. */
export type ServerTokens = { readonly serverId: ServerId; readonly viewTokens: readonly string[] }

/** What has been heard of one server, by `listenToActivity` or `askForActivity`: it asks nothing by itself. */
export const knownActivity = (s: ServerId) =>
  queryOptions<readonly Activity[]>({
    queryKey: [...serverKey(s), 'activity'],
    queryFn: skipToken,
    staleTime: Infinity,
    gcTime: Infinity,
  })

type Found = { readonly serverId: ServerId; readonly activity: Activity }

/** Keeps these servers' activity up to date until it is stopped. */
export function listenToActivity(
  client: QueryClient,
  servers: readonly ServerTokens[],
  fail: (error: unknown) => void,
): () => void {
  const source = listSource((db) => queries.activity(db, tokensOf(servers)), parseFound)
  return source((found) => {
    // A token may count in more servers than these: one's own id does.
    addKnown(client, found)
    if (found.length >= limits.channelsPerServer) {
      beginKnown(client, servers)
      return
    }
    for (const { serverId } of servers) {
      const here = found.filter((each) => each.serverId === serverId).map((each) => each.activity)
      client.setQueryData(knownActivity(serverId).queryKey, here)
    }
  }, fail)
}

/** Learns once what is new in these servers. Nothing that this device has heard of already is read again. */
export async function askForActivity(client: QueryClient, servers: readonly ServerTokens[]): Promise<void> {
  const db = await firestore()
  const tokens = tokensOf(servers)
  let since = unheardSince(tokens)
  if (servers.some(({ serverId }) => !client.getQueryData(knownActivity(serverId).queryKey))) {
    const snapshots = await Promise.all(queries.activity(db, tokens).map(getDocsFromCache))
    const cached = snapshots.flatMap(({ docs }) => docs)
    // A cache that was emptied says nothing about what had been heard before.
    if (cached.length === 0) since = null
    else {
      beginKnown(client, servers)
      addKnown(client, parseAll(cached))
    }
  }
  const answer = await readActivity(db, tokens, since)
  // Offline. What is on disk is on the screen.
  if (answer === 'unheard') return
  beginKnown(client, servers)
  addKnown(client, answer)
  rememberHeard(tokens, Math.max(since ?? 0, ...answer.map((each) => each.activity.lastAt)))
}

async function readActivity(
  db: Firestore,
  tokens: readonly string[],
  since: number | null,
): Promise<Found[] | 'unheard'> {
  const found: Found[] = []
  const parts = queries.activity(db, tokens, { since }).length
  for (let part = 0; part < parts; part++) {
    let after: DocumentSnapshot | undefined
    do {
      const query = queries.activity(db, tokens, { since, after })[part]
      if (!query) break
      const { docs, metadata } = await getDocs(query)
      if (metadata.fromCache) return 'unheard'
      found.push(...parseAll(docs))
      after = docs.length < limits.channelsPerServer ? undefined : docs.at(-1)
    } while (after)
  }
  return found
}

function parseFound(snapshot: QueryDocumentSnapshot): Found | undefined {
  const entity = parseSnapshot(activity, snapshot)
  const server = snapshot.ref.parent.parent
  if (!entity || !server) return undefined
  return { serverId: asServerId(server.id), activity: { ...entity, channelId: asChannelId(snapshot.id) } }
}

const parseAll = (snapshots: readonly QueryDocumentSnapshot[]) =>
  snapshots.map(parseFound).filter((found) => found !== undefined)

const tokensOf = (servers: readonly ServerTokens[]) => [
  ...new Set(servers.flatMap(({ viewTokens }) => viewTokens)),
]

/** From here on it is known that there was nothing but what follows. */
function beginKnown(client: QueryClient, servers: readonly ServerTokens[]): void {
  for (const { serverId } of servers) {
    client.setQueryData(knownActivity(serverId).queryKey, (known) => known ?? [])
  }
}

/** A part of what there is in a server that nobody has asked about yet is no answer about it. */
function addKnown(client: QueryClient, found: readonly Found[]): void {
  for (const serverId of new Set(found.map((each) => each.serverId))) {
    const news = found.filter((each) => each.serverId === serverId).map((each) => each.activity)
    client.setQueryData(knownActivity(serverId).queryKey, (known) => known && latestOf([...known, ...news]))
  }
}

/** Of two about one channel the later stays, and of equals the one that came last. */
function latestOf(activities: readonly Activity[]): Activity[] {
  const byChannel = new Map<string, Activity>()
  for (const each of activities) {
    const other = byChannel.get(each.channelId)
    if (!other || other.lastAt <= each.lastAt) byChannel.set(each.channelId, each)
  }
  return [...byChannel.values()]
}
