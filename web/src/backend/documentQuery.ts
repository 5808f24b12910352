import { AppError } from '@parley/domain/errors'
import { type QueryKey, queryOptions } from '@tanstack/react-query'
import { doc, getDoc, getDocFromCache } from 'firebase/firestore'
import type * as v from 'valibot'
import { parseSnapshot } from './converters'
import { toAppError } from './errors'
import { firestore } from './firestore'

/**
 * Options for a document that is read and not listened to, because it hardly ever changes while one looks: what this
 * device has of it first, then the server's word, and that again when somebody comes back to the page. Null where
 * there is none.
 */
export function documentQuery<const Schema extends v.GenericSchema>(
  queryKey: QueryKey,
  path: string,
  schema: Schema,
) {
  return queryOptions<v.InferOutput<Schema> | null>({
    queryKey,
    queryFn: async ({ client, signal }) => {
      try {
        const ref = doc(await firestore(), path)
        const seen = await getDocFromCache(ref).catch(() => undefined)
        const known = seen && parseSnapshot(schema, seen)
        if (known !== undefined && !signal.aborted) client.setQueryData(queryKey, known)
        const snapshot = await getDoc(ref)
        if (!snapshot.exists()) return null
        const entity = parseSnapshot(schema, snapshot) ?? known
        // A slip in the console: it counts as not seen.
        if (entity === undefined) throw new AppError('internal')
        return entity
      } catch (error) {
        throw toAppError(error)
      }
    },
    staleTime: 30_000,
    networkMode: 'always',
  })
}
