/** Everything that changes the rail. Loaded after the first paint. */
import { i18n } from '@lingui/core'
import { msg } from '@lingui/core/macro'
import { mintFolderId, type Uid } from '@parley/domain/ids'
import { describeError } from '#backend/errors'
import { updateRail } from '#backend/rail'
import { showToast } from '#ui/showToast'
import type { NewFolder } from './moveInRail'
import { type RailEntry, storedRail } from './railEntries'

/** Shown at once; the database sends it when it can, and only a refusal is worth a word. */
export function saveRail(uid: Uid, entries: readonly RailEntry[]): void {
  updateRail(uid, storedRail(entries)).catch((error: unknown) => showToast({ title: describeError(error) }))
}

export const newFolder = (): NewFolder => ({ id: mintFolderId(), name: i18n._(msg`Folder`), color: 'sea' })
