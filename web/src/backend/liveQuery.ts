/**
 * The one join between Firestore's push and TanStack Query's pull; docs/live-data.md tells the journey.
 *
 * The query function's promise lives exactly as long as the listener, and TanStack aborts it when the last
 * observer leaves: the query's own observers are the reference count. So `isFetching` is true all the while
 * and says nothing; `isPending` is true until the first rows.
 */
import { type QueryKey, queryOptions } from '@tanstack/react-query'
import { toAppError } from './errors'

/** Starts listening; the answer ends it. After `fail` nothing more may come. */
export type Source<Value> = (next: (value: Value) => void, fail: (error: unknown) => void) => () => void

type LiveQuery<Value, Data> = {
  readonly queryKey: QueryKey
  readonly source: Source<Value>
  /** What the screen holds next, from what it holds and what came. */
  readonly merge: (known: Data | undefined, value: Value) => Data
}

/** Options for `useQuery`: live while anyone observes them, and the last rows at once for whoever comes back. */
export function liveQuery<Value>(query: Omit<LiveQuery<Value, Value>, 'merge'>) {
  return mergedLiveQuery<Value, Value>({ ...query, merge: (_known, value) => value })
}

export function mergedLiveQuery<Value, Data>({ queryKey, source, merge }: LiveQuery<Value, Data>) {
  return queryOptions({
    queryKey,
    queryFn: ({ client, signal }) =>
      new Promise<Data>((_resolve, reject) => {
        const stop = source(
          (value) => {
            if (signal.aborted) return
            client.setQueryData<Data>(queryKey, (known) => merge(known, value))
          },
          (error) => reject(toAppError(error)),
        )
        signal.addEventListener('abort', stop)
      }),
    // Whoever comes back finds the rows, but no listener: a query that counted as fresh would stay deaf.
    staleTime: 0,
    // Firestore reconnects by itself; what ends a listener, such as a lost permission, no retry repairs.
    retry: false,
    // Offline there is still the cache on disk to read.
    networkMode: 'always',
  })
}
