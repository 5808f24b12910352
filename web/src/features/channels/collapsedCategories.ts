import { channelId } from '@parley/domain/schema/common'
import { createCollapsedIds } from '#lib/collapsedIds'

/** Which categories somebody keeps closed on this device. */
export const { useCollapsed: useCollapsedCategories, toggle: toggleCategory } = createCollapsedIds(
  'parley:collapsed-categories',
  channelId,
)
