import { updateNewcomers as contract } from '@parley/domain/api/callables'
import { AppError } from '@parley/domain/errors'
import { callable } from '../lib/callable'
import { refs } from '../lib/db'
import { readCaller } from '../lib/readCaller'
import { readChannelInputs } from '../lib/serverState'
import { recompile } from '../roles/recompile'

/** What is asked holds with this transaction: it is called in the middle of a flood. */
export const updateNewcomers = callable(
  contract,
  { limit: { times: 20, perMs: 10 * 60_000 } },
  async (tx, uid, { serverId, verification, houseRules }) => {
    const { state, permissionsIn } = await readCaller(tx, uid, serverId)
    if (!permissionsIn().has('manageServer')) throw new AppError('forbidden')
    if (verification !== state.server.verification) {
      const channels = await readChannelInputs(tx, serverId)
      recompile(tx, channels, state, { ...state, server: { ...state.server, verification } })
    }
    tx.update(refs.server(serverId), { verification, houseRules })
    return {}
  },
)
