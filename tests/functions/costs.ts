import { Transaction } from 'firebase-admin/firestore'

export type Cost = { reads: number; writes: number }
type Method = (this: unknown, ...parts: unknown[]) => unknown

/** What Firestore bills for, of whatever this does in transactions: a document that is missing is a read as well. */
export async function costOf(act: () => Promise<unknown>): Promise<Cost> {
  const cost: Cost = { reads: 0, writes: 0 }
  const methods = Transaction.prototype as unknown as Record<string, Method>
  const own = { ...pick(methods, readsOf), ...pick(methods, writes) }
  for (const [name, countOf] of Object.entries(readsOf)) {
    methods[name] = async function (...parts) {
      const found = await own[name]!.apply(this, parts)
      cost.reads += countOf(found)
      return found
    }
  }
  for (const name of Object.keys(writes)) {
    methods[name] = function (...parts) {
      cost.writes++
      return own[name]!.apply(this, parts)
    }
  }
  try {
    await act()
  } finally {
    Object.assign(methods, own)
  }
  return cost
}

const readsOf: Record<string, (found: unknown) => number> = {
  // A query that finds nothing is a read.
  get: (found) => Math.max(1, (found as { size?: number }).size ?? 1),
  getAll: (found) => (found as unknown[]).length,
}
const writes = { set: 1, create: 1, update: 1, delete: 1 }

const pick = (methods: Record<string, Method>, names: object): Record<string, Method> =>
  Object.fromEntries(Object.keys(names).map((name) => [name, methods[name]!]))
