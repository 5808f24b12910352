import { testAutomodRule as contract } from '@parley/domain/api/automodCallables'
import { mintMessageId } from '@parley/domain/ids'
import { readingCallable } from '../lib/callable'
import { nowMs } from '../lib/clock'
import { brokenRules, prepare } from './judge'
import { requireManager } from './requireManager'

/** Of somebody whom it is about: exemptions are no part of the question. */
export const testAutomodRule = readingCallable(
  contract,
  { limit: { times: 120, perMs: 10 * 60_000 } },
  async (tx, uid, { serverId, rule, text }) => {
    await requireManager(tx, uid, serverId)
    const now = nowMs()
    const asked = {
      ...rule,
      id: mintMessageId(),
      isOn: true,
      newcomerMs: null,
      exemptRoles: [],
      exemptChannels: [],
    }
    const writer = { roles: [], joinedAt: now, nowMs: now }
    return { isFound: brokenRules(prepare([asked]), { text, writer, channelId: '', run: [] }).length > 0 }
  },
)
