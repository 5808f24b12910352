import type { ServerId } from '@parley/domain/ids'
import { paths } from '@parley/domain/paths'
import { server } from '@parley/domain/schema/server'
import * as v from 'valibot'
import { converge, type Mode } from '../lib/converge'
import { db, refs } from '../lib/db'
import { type Difference, differenceOf } from '../lib/difference'
import { looksAtMessages } from './looksAtMessages'

const derived = v.pick(server, ['automod'])

/** Whether messages wait follows from the rules, and from the server's document what follows in every channel's list. */
export const convergeAutomod = (s: ServerId, mode?: Mode): Promise<Difference[]> =>
  converge(async (tx) => {
    const [rules, place] = await Promise.all([tx.get(refs.automod(s)), tx.get(db.doc(paths.server(s)))])
    const automod = looksAtMessages(rules.data()?.rules ?? [])
    // Where nothing is written no message waits.
    const isRight = !place.exists || (place.get('automod') ?? false) === automod
    return isRight ? [] : differenceOf(place, derived, { automod })
  }, mode)
