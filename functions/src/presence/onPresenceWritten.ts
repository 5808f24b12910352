import { asUid } from '@parley/domain/ids'
import { concerns, onWritten } from '../lib/trigger'
import { convergePresence } from './convergeOnline'

export const onPresenceWritten = onWritten('presence/{uid}', async (change, { params }) => {
  if (concerns(change, ['status'])) await convergePresence(asUid(params.uid))
})
