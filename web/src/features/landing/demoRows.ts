import { timings } from '@parley/domain/limits'
import type { DemoChannel } from './demoChannels'
import { type DemoPerson, demoPeople } from './demoPeople'

export type DemoRow = { key: string; author: DemoPerson; text: string; atMs: number; startsGroup: boolean }

/** Grouped as the app groups: one author within the group's time stands under one heading. */
export function demoRows({ lines }: DemoChannel, openedAtMs: number): DemoRow[] {
  return lines.map(([minutesAgo, who, text], index) => {
    const before = lines[index - 1]
    const isSoon = before !== undefined && (before[0] - minutesAgo) * 60_000 < timings.groupWindowMs
    return {
      key: String(index),
      author: demoPeople[who],
      text,
      atMs: openedAtMs - minutesAgo * 60_000,
      startsGroup: !isSoon || before[1] !== who,
    }
  })
}
