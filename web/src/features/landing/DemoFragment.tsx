import { useLingui } from '@lingui/react/macro'
import { Hash } from 'lucide-react'
import { useState } from 'react'
import { DemoChannelList } from './DemoChannelList'
import { DemoTimeline } from './DemoTimeline'
import { demoChannels, demoServerName } from './demoChannels'
import { demoRows } from './demoRows'
import { LookingIn } from './LookingIn'
import { useArrivals } from './useArrivals'

const channel = demoChannels[0]!

/** A corner of the demo community, while its last messages come in. */
export function DemoFragment() {
  const { t } = useLingui()
  const [openedAtMs] = useState(() => Date.now())
  const rows = demoRows(channel, openedAtMs)
  const arrived = useArrivals(rows.length)
  const [initial] = useState(arrived)
  return (
    <section aria-label={t`A look into ${demoServerName}`} className="flex h-full min-w-0">
      <div className="flex w-52 shrink-0 flex-col border-e border-line bg-surface-1 max-xl:hidden">
        <DemoChannelList active={channel} />
      </div>
      <div className="flex min-w-0 flex-1 flex-col">
        <header className="flex h-12 shrink-0 items-center gap-2 border-b border-line px-4">
          <Hash size={18} strokeWidth={1.75} aria-hidden="true" className="shrink-0 text-ink-faint" />
          <h2 className="font-semibold">{channel.name}</h2>
          <p className="min-w-0 truncate border-s border-line ps-3 text-sm text-ink-muted max-sm:hidden">
            {channel.topic}
          </p>
        </header>
        <div className="flex min-h-0 flex-1 flex-col justify-end overflow-hidden pb-4">
          <DemoTimeline rows={rows.slice(0, arrived)} arrivedFrom={initial} />
        </div>
        <LookingIn />
      </div>
    </section>
  )
}
