import { asFolderId } from '@parley/domain/ids'
import * as v from 'valibot'
import { createCollapsedIds } from '#lib/collapsedIds'

/** Like categories: a click that opens a folder is no write, and a small screen may keep more closed. */
export const { useCollapsed: useCollapsedFolders, toggle: toggleFolder } = createCollapsedIds(
  'parley:collapsed-folders',
  v.pipe(v.string(), v.transform(asFolderId)),
)
