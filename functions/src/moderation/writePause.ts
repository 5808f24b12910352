import { type InvitePause, invitePause } from '@parley/domain/moderation/raid'
import { toStored } from '../lib/stored'

/** Updates are written as they are, without the schema that would make a date of the moment. */
export const writePause = (pause: InvitePause) => ({ invitePause: toStored(invitePause, pause) as never })
