import { useLingui } from '@lingui/react/macro'
import type { ServerId } from '@parley/domain/ids'
import type { ReactNode } from 'react'
import { Panes } from '#ui/Panes'
import { OfflineBanner } from './OfflineBanner'
import { Rail } from './Rail'
import { usePane } from './usePane'

type Props = {
  /** The server whose page this is. */
  serverId: ServerId | null
  sidebar: ReactNode
  main: ReactNode
  aside?: ReactNode
}

/** The three columns, or panes on a phone, with the rail that every page shares. */
export function Frame({ serverId, sidebar, main, aside }: Props) {
  const { t } = useLingui()
  const [pane, setPane] = usePane()
  return (
    <Panes
      rail={<Rail activeServerId={serverId} />}
      sidebar={sidebar}
      main={
        <div
          id="main"
          tabIndex={-1}
          aria-label={t`Conversation`}
          className="flex min-h-0 flex-1 flex-col outline-none"
        >
          <OfflineBanner />
          {main}
        </div>
      }
      aside={aside}
      open={pane}
      onOpenChange={setPane}
    />
  )
}
