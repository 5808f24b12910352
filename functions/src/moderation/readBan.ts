import { isBanHeld } from '@parley/domain/moderation/removal'
import { millis } from '@parley/domain/schema/common'
import type { DocumentSnapshot } from 'firebase-admin/firestore'
import * as v from 'valibot'
import { nowMs } from '../lib/clock'
import { fromStored } from '../lib/stored'

/** Existence counts. An end that was broken by hand is none. */
const end = v.object({ until: v.fallback(v.nullable(millis), null) })

/** Whether this keeps somebody out now. */
export const isBanned = (ban: DocumentSnapshot): boolean =>
  ban.exists && isBanHeld(v.parse(end, fromStored(ban.data())), nowMs())
