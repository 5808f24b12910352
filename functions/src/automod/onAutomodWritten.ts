import { asServerId, type ServerId } from '@parley/domain/ids'
import { refs } from '../lib/db'
import { inTransaction } from '../lib/inTransaction'
import { onWritten } from '../lib/trigger'
import { looksAtMessages } from './looksAtMessages'

/** A rule that is written by hand takes effect as well. */
export const onAutomodWritten = onWritten('servers/{s}/automod/{document}', (_change, { params }) =>
  convergeAutomod(asServerId(params.s)),
)

const convergeAutomod = (s: ServerId): Promise<void> =>
  inTransaction(async (tx) => {
    const [rules, server] = await Promise.all([tx.get(refs.automod(s)), tx.get(refs.server(s))])
    const automod = looksAtMessages(rules.data()?.rules ?? [])
    // What follows from it in every channel's list follows from the server's document.
    if (server.exists && (server.data()?.automod ?? false) !== automod) tx.update(server.ref, { automod })
  })
