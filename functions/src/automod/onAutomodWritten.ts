import { asServerId } from '@parley/domain/ids'
import { onWritten } from '../lib/trigger'
import { convergeAutomod } from './convergeAutomod'

/** A rule that is written by hand takes effect as well. */
export const onAutomodWritten = onWritten('servers/{s}/automod/{document}', async (_change, { params }) => {
  await convergeAutomod(asServerId(params.s))
})
