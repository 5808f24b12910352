import { asServerId, type ServerId, type Uid } from '@parley/domain/ids'
import { type QueryClient, useQuery, useQueryClient } from '@tanstack/react-query'
import { useEffect, useMemo, useRef, useState } from 'react'
import { askForActivity, listenToActivity, type ServerTokens } from '#backend/activity'
import { forgetOtherMarks } from '#backend/activityMarks'
import { watchStanding } from '#backend/privateDocuments'
import { activityPlan, inQueries } from './activityPlan'
import { rememberVisit, useVisitedServers } from './visitedServers'

/** How long somebody may not know of news in a server where they have not been lately. */
const askEveryMs = 60_000
/** More would be asked for in the next round: whoever has hundreds of roles waits for some of it a little longer. */
const mostQueriesPerRound = 8
/** A listener that was refused, say because its tokens were on their way out, begins again after this. */
const againAfterMs = 10_000

/** Keeps what is known of all servers up to date, for as long as it stands; it stands once, around every page. */
export function useUnreadKeeper(uid: Uid, openServerId: ServerId | null): void {
  const servers = useQuery(watchStanding(uid)).data?.servers
  const visited = useVisitedServers()
  useEffect(() => {
    if (openServerId) rememberVisit(openServerId)
  }, [openServerId])

  const all = useMemo(
    () => Object.entries(servers ?? {}).map(([id, viewTokens]) => ({ serverId: asServerId(id), viewTokens })),
    [servers],
  )
  const plan = useMemo(
    () => activityPlan(all, openServerId ? [openServerId, ...visited] : visited),
    [all, openServerId, visited],
  )
  useEffect(() => {
    if (all.length > 0) forgetOtherMarks(new Set(all.flatMap(({ viewTokens }) => viewTokens)))
  }, [all])
  useListening(useKept(plan.live))
  useAsking(useKept(plan.asked))
}

/** The same list for as long as it says the same, so that nothing that hangs on it begins again. */
function useKept(servers: readonly ServerTokens[]): readonly ServerTokens[] {
  const text = JSON.stringify(servers)
  return useMemo(() => JSON.parse(text) as ServerTokens[], [text])
}

function useListening(servers: readonly ServerTokens[]): void {
  const client = useQueryClient()
  const [attempt, setAttempt] = useState(0)
  useEffect(() => {
    if (servers.length === 0) return
    let timer: ReturnType<typeof setTimeout> | undefined
    const stop = listenToActivity(client, servers, () => {
      timer = setTimeout(() => setAttempt(attempt + 1), againAfterMs)
    })
    return () => {
      clearTimeout(timer)
      stop()
    }
  }, [client, servers, attempt])
}

function useAsking(servers: readonly ServerTokens[]): void {
  const client = useQueryClient()
  const askedAt = useRef(new Map<ServerId, number>())
  useEffect(() => {
    if (servers.length === 0) return
    const lastAskedAt = ({ serverId }: ServerTokens) => askedAt.current.get(serverId) ?? 0
    const ask = () => {
      const nowMs = Date.now()
      if (document.visibilityState === 'hidden') return
      const due = servers.filter((server) => nowMs - lastAskedAt(server) >= askEveryMs)
      const longestFirst = due.toSorted((one, other) => lastAskedAt(one) - lastAskedAt(other))
      const parts = inQueries(longestFirst)
      const isFirst = (part: readonly ServerTokens[]) => part.some((server) => lastAskedAt(server) === 0)
      const round = parts.filter((each, index) => index < mostQueriesPerRound || isFirst(each))
      for (const { serverId } of round.flat()) askedAt.current.set(serverId, nowMs)
      void askOneByOne(client, round)
    }
    ask()
    const timer = setInterval(ask, askEveryMs)
    document.addEventListener('visibilitychange', ask)
    return () => {
      clearInterval(timer)
      document.removeEventListener('visibilitychange', ask)
    }
  }, [client, servers])
}

/** One by one, because what is on the screen comes first. */
async function askOneByOne(client: QueryClient, parts: readonly (readonly ServerTokens[])[]): Promise<void> {
  // What was not answered is asked again in the next round.
  for (const part of parts) await askForActivity(client, part).catch(() => undefined)
}
