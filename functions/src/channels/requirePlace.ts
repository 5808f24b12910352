import { AppError } from '@parley/domain/errors'
import { limits } from '@parley/domain/limits'
import type { Channel, ChannelType } from '@parley/domain/schema/server'
import type { Caller } from '../lib/readCaller'

type Wish = {
  readonly caller: Caller
  readonly type: ChannelType
  /** Null is outside of every category; undefined is a category that does not exist. */
  readonly parent: Pick<Channel, 'type' | 'overwrites'> | null | undefined
  /** How many channels stand there, this one not counted. */
  readonly count: number
}

/** Whether something may be put there, by this person and at all. */
export function requirePlace({ caller, type, parent, count }: Wish): void {
  if (!caller.permissionsIn(parent ?? undefined).has('manageChannels')) throw new AppError('forbidden')
  if (parent === null) return
  // Only now: whether a hidden category exists is nothing for others to find out.
  if (type === 'category' || parent?.type !== 'category') throw new AppError('invalid', { field: 'parentId' })
  if (count >= limits.channelsPerCategory) throw new AppError('limit-reached', { field: 'parentId' })
}
