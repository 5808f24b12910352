import type { ServerId } from '@parley/domain/ids'
import { refs } from '../lib/db'
import { type PreparedRule, prepare } from './judge'

type Known = { readonly version: string; readonly rules: readonly PreparedRule[] }

/** Thousands of keywords are folded once for a version, and not for every message. */
const known = new Map<ServerId, Known>()
const mostKnown = 100

export async function preparedRules(s: ServerId): Promise<readonly PreparedRule[]> {
  const snapshot = await refs.automod(s).get()
  const rules = snapshot.data()?.rules ?? []
  const version = snapshot.updateTime?.valueOf() ?? ''
  const earlier = known.get(s)
  if (earlier?.version === version) return earlier.rules
  const fresh = { version, rules: prepare(rules) }
  known.delete(s)
  known.set(s, fresh)
  const [oldest] = known.keys()
  if (known.size > mostKnown && oldest !== undefined) known.delete(oldest)
  return fresh.rules
}
