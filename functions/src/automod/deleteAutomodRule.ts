import { deleteAutomodRule as contract } from '@parley/domain/api/automodCallables'
import { AppError } from '@parley/domain/errors'
import { record } from '../audit/record'
import { callable } from '../lib/callable'
import { refs } from '../lib/db'
import { readChannelInputs } from '../lib/serverState'
import { requireManager } from './requireManager'
import { writeRules } from './writeRules'

export const deleteAutomodRule = callable(
  contract,
  { limit: { times: 60, perMs: 10 * 60_000 } },
  async (tx, uid, { serverId, ruleId }) => {
    const [{ state }, stored, channels] = await Promise.all([
      requireManager(tx, uid, serverId),
      tx.get(refs.automod(serverId)),
      readChannelInputs(tx, serverId),
    ])
    const rules = stored.data()?.rules ?? []
    const doomed = rules.find(({ id }) => id === ruleId)
    if (!doomed) throw new AppError('not-found')
    writeRules(
      tx,
      state,
      channels,
      rules.filter((each) => each !== doomed),
    )
    record(
      tx,
      serverId,
      { uid },
      {
        action: 'automodUpdate',
        target: { kind: 'server', id: serverId, name: state.server.name },
        changes: { name: { before: doomed.name, after: null } },
        details: { rule: doomed.name },
      },
    )
    return {}
  },
)
