import type { ServerId } from '@parley/domain/ids'
import { useView } from '#features/servers'
import { lazyExtra } from '#lib/lazyExtra'

const ViewBanner = lazyExtra(async () => (await import('./ViewBanner')).ViewBanner)

/** While a server is seen with somebody else's eyes. */
export function LazyViewBanner({ serverId }: { serverId: ServerId }) {
  const view = useView(serverId)
  return view && <ViewBanner serverId={serverId} viewed={view.viewed} />
}
