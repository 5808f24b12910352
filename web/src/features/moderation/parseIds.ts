import type { Uid } from '@parley/domain/ids'
import { uid } from '@parley/domain/schema/common'
import * as v from 'valibot'

/** The ids in what somebody typed or pasted, each once, and what among it cannot be one. */
export function parseIds(typed: string): { ids: readonly Uid[]; wrong: readonly string[] } {
  const words = [...new Set(typed.split(/[\s,;]+/u).filter((word) => word !== ''))]
  const parsed = words.map((word) => v.safeParse(uid, word))
  return {
    ids: parsed.flatMap((each) => (each.success ? [each.output] : [])),
    wrong: words.filter((_, index) => !parsed[index]?.success),
  }
}
