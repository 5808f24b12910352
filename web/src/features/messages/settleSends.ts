import { getMessage } from '#backend/messages'
import { isInFlight } from './sendMessage'
import { unconfirmedSends } from './unconfirmedSends'

/**
 * Takes off the record what reached the server while a reload took its promise, in whatever channel. An open
 * channel judges its own; without this a log-out would warn of messages that everyone has read.
 */
export async function settleSends(): Promise<void> {
  const open = unconfirmedSends.shared.store.getState().filter(({ id }) => !isInFlight(id))
  await Promise.all(
    open.map(async ({ serverId, channelId, id }) => {
      // Offline or refused settles nothing: the message stays on the record, and its text with it.
      const message = await getMessage(serverId, channelId, id).catch(() => null)
      if (message && !message.isPending) unconfirmedSends.remove(id)
    }),
  )
}
