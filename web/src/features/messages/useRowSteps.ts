import { useLayoutEffect, useReducer } from 'react'
import { isStartMoved, rowStep } from './rowStep'
import type { TimelineRow } from './timeline'

type Rows = readonly TimelineRow[]
type Shown = { readonly rows: Rows; readonly isStartMoved: boolean; readonly goal: Rows }

/** A step towards new rows, and another where it was not the last. */
const stepped = (shown: Shown, goal: Rows): Shown => {
  const rows = shown.goal === goal ? goal : rowStep(shown.rows, goal)
  return { rows, isStartMoved: isStartMoved(shown.rows, rows), goal }
}

/** The rows to draw, and whether they moved above the first one, for virtua, in the very render in which they did. */
export function useRowSteps(rows: Rows): Shown {
  const [shown, step] = useReducer(stepped, { rows, isStartMoved: false, goal: rows })
  if (shown.goal !== rows) step(rows)
  const isBetween = shown.goal === rows && shown.rows !== rows
  // Before anything is painted, and after virtua has put the view where the first step wants it.
  useLayoutEffect(() => {
    if (isBetween) step(rows)
  }, [isBetween, rows])
  return shown
}
