import { DayDivider, MessageRow } from '#features/messages/row'
import { Fragment } from 'react'
import type { DemoRow } from './demoRows'

const dayOf = (atMs: number) => new Date(atMs).toDateString()

/** The app's own rows over the snapshot. */
export function DemoTimeline({ rows, arrivedFrom = rows.length }: { rows: DemoRow[]; arrivedFrom?: number }) {
  return rows.map(({ key, author, text, atMs, startsGroup }, index) => {
    const before = rows[index - 1]
    return (
      <Fragment key={key}>
        {(!before || dayOf(before.atMs) !== dayOf(atMs)) && <DayDivider atMs={atMs} />}
        <MessageRow
          author={author}
          text={text}
          atMs={atMs}
          editedAtMs={null}
          state="sent"
          startsGroup={startsGroup}
          isArriving={index >= arrivedFrom}
        />
      </Fragment>
    )
  })
}
