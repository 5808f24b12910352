import type { ServerId } from '@parley/domain/ids'
import type { QueryKey } from '@tanstack/react-query'

/**
 * What to show while a query with new view tokens has not answered: the rows of the last one, or a list would
 * blink whenever a role changes. Another server's never.
 */
export const keepRows =
  (s: ServerId) =>
  <Rows>(rows: Rows | undefined, previous: { queryKey: QueryKey } | undefined): Rows | undefined =>
    previous?.queryKey.includes(s) === true ? rows : undefined
