import type { RemovedResponse } from '@parley/domain/api/moderationCallables'
import type { Uid } from '@parley/domain/ids'
import type { RefusalWhy } from '@parley/domain/moderation/removal'

/** Who goes, and who does not and why. */
export function sortOut(uids: readonly Uid[], whyNot: (uid: Uid) => RefusalWhy | null): RemovedResponse {
  const refused = uids.flatMap((id) => {
    const why = whyNot(id)
    return why === null ? [] : [{ id, why }]
  })
  return { removed: uids.filter((uid) => !refused.some(({ id }) => id === uid)), refused }
}
