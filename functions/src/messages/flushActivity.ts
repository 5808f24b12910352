import type { ChannelId, ServerId } from '@parley/domain/ids'
import { paths } from '@parley/domain/paths'
import { channelId, millis, serverId } from '@parley/domain/schema/common'
import { onTaskDispatched } from 'firebase-functions/tasks'
import * as v from 'valibot'
import { flushOptions, refuseBefore, scheduleFlushOf, type Window } from '../lib/trailingEdge'
import { settleActivity } from './activity'

const flush = v.object({ serverId, channelId, dueAt: millis })

/** The trailing edge: writes what a window held back. */
export const flushActivity = onTaskDispatched(flushOptions(0.5), async ({ data }) => {
  const { serverId: s, channelId: c, dueAt } = v.parse(flush, data)
  refuseBefore(dueAt)
  const window = await settleActivity(s, c)
  // Something else has written meanwhile, the channel's tokens for instance, and so opened another window.
  if (window) await scheduleFlush(s, c, window)
})

export const scheduleFlush = (s: ServerId, c: ChannelId, window: Window) =>
  scheduleFlushOf('flushActivity', paths.activity(s, c), window, { serverId: s, channelId: c })
