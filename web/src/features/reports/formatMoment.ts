const momentFormat = new Intl.DateTimeFormat(undefined, { dateStyle: 'medium', timeStyle: 'short' })

/** As the reader's own locale writes it. */
export const formatMoment = (atMs: number): string => momentFormat.format(atMs)
