/** What draws messages without a backend: the landing page shows real ones, and loads no database for it. */
export { DayDivider } from './DayDivider'
export { MessageRow } from './MessageRow'
