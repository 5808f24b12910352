import { Trans, useLingui } from '@lingui/react/macro'
import { Hash, Menu, Users } from 'lucide-react'
import { useLayoutEffect, useRef, useState } from 'react'
import { Link, useSearchParams } from 'react-router'
import { urls } from '#lib/urls'
import { buttonClass } from '#ui/buttonClass'
import { classNames } from '#ui/classNames'
import { IconButton } from '#ui/IconButton'
import { Panes } from '#ui/Panes'
import { ParleyMark } from '#ui/ParleyMark'
import { ScrollRegion } from '#ui/ScrollRegion'
import { ServerIcon } from '#ui/ServerIcon'
import { Tooltip } from '#ui/Tooltip'
import { DemoChannelList } from './DemoChannelList'
import { DemoMemberList } from './DemoMemberList'
import { DemoTimeline } from './DemoTimeline'
import { type DemoChannel, demoChannels, demoServerName } from './demoChannels'
import { demoRows } from './demoRows'
import { LookingIn } from './LookingIn'

/** The demo community in the app's own window, for somebody who has no account and only looks. */
export function LookAroundPage() {
  const [params] = useSearchParams()
  const [open, setOpen] = useState<'sidebar' | 'main' | 'aside'>('main')
  const [openedAtMs] = useState(() => Date.now())
  const channel = demoChannels.find(({ name }) => name === params.get('channel')) ?? demoChannels[0]!
  return (
    <Panes
      open={open}
      onOpenChange={setOpen}
      rail={<DemoRail />}
      sidebar={<DemoChannelList active={channel} onOpen={() => setOpen('main')} />}
      main={
        <>
          <DemoHeader channel={channel} open={open} onOpenChange={setOpen} />
          <DemoConversation key={channel.name} channel={channel} openedAtMs={openedAtMs} />
          <LookingIn />
        </>
      }
      aside={<DemoMemberList />}
    />
  )
}

function DemoRail() {
  const { t } = useLingui()
  return (
    <nav aria-label={t`Servers`} className="flex flex-col items-center gap-3 py-3">
      <Tooltip label={t`About Parley`}>
        <Link
          to={urls.landing()}
          aria-label={t`About Parley`}
          className="grid size-11 place-items-center rounded-control"
        >
          <ParleyMark className="size-7" />
        </Link>
      </Tooltip>
      <span className="h-px w-8 bg-line" />
      <span role="img" aria-label={demoServerName} className="relative">
        <span aria-hidden="true" className="absolute -start-2.5 top-1 h-9 w-1 rounded-e-full bg-ink" />
        <ServerIcon name={demoServerName} src={null} size={44} />
      </span>
    </nav>
  )
}

type HeaderProps = {
  channel: DemoChannel
  open: 'sidebar' | 'main' | 'aside'
  onOpenChange: (pane: 'sidebar' | 'main' | 'aside') => void
}

function DemoHeader({ channel, open, onOpenChange }: HeaderProps) {
  const { t } = useLingui()
  return (
    <header className="flex h-12 shrink-0 items-center gap-2 border-b border-line ps-4 pe-2 max-sm:ps-1">
      <IconButton label={t`Channels`} className="sm:hidden" onClick={() => onOpenChange('sidebar')}>
        <Menu size={20} strokeWidth={1.75} aria-hidden="true" />
      </IconButton>
      <Hash size={18} strokeWidth={1.75} aria-hidden="true" className="shrink-0 text-ink-faint" />
      <h1 className="truncate font-semibold">{channel.name}</h1>
      <p className="min-w-0 flex-1 truncate border-s border-line ps-3 text-sm text-ink-muted max-md:invisible">
        {channel.topic}
      </p>
      <Link to={urls.register()} className={classNames(buttonClass('primary', 'sm'), 'max-sm:hidden')}>
        <Trans>Create account</Trans>
      </Link>
      <IconButton
        label={t`Members`}
        isPressed={open === 'aside'}
        className="lg:hidden"
        onClick={() => onOpenChange(open === 'aside' ? 'main' : 'aside')}
      >
        <Users size={20} strokeWidth={1.75} aria-hidden="true" />
      </IconButton>
    </header>
  )
}

function DemoConversation({ channel, openedAtMs }: { channel: DemoChannel; openedAtMs: number }) {
  const { t } = useLingui()
  const scrollerRef = useRef<HTMLDivElement>(null)
  // At the newest message before anything is painted, as in the app.
  useLayoutEffect(() => {
    scrollerRef.current?.scrollTo(0, scrollerRef.current.scrollHeight)
  }, [])
  return (
    <ScrollRegion ref={scrollerRef} label={t`Messages in ${channel.name}`} className="flex flex-col pb-4">
      <div className="mt-auto">
        <DemoTimeline rows={demoRows(channel, openedAtMs)} />
      </div>
    </ScrollRegion>
  )
}
