import { useLingui } from '@lingui/react/macro'
import type { Channel } from '@parley/domain/schema/server'
import { Users } from 'lucide-react'
import { ChannelIcon } from '#features/channels'
import { useShortcuts } from '#features/keyboard'
import { useMediaQuery } from '#lib/useMediaQuery'
import { IconButton } from '#ui/IconButton'
import { toggleMemberList, useIsMemberListOpen } from '../shell/memberListOpen'
import { SidebarButton } from '../shell/SidebarButton'
import { usePane } from '../shell/usePane'

export function ChannelHeader({ channel }: { channel: Channel }) {
  const { t } = useLingui()
  const [pane, setPane] = usePane()
  const isDesktop = useMediaQuery('(min-width: 1024px)')
  const isRemembered = useIsMemberListOpen()
  const isMemberListShown = isDesktop ? isRemembered : pane === 'aside'
  const toggle = () => (isDesktop ? toggleMemberList() : setPane(pane === 'aside' ? 'main' : 'aside'))
  useShortcuts({ toggleMemberList: toggle })
  return (
    <header className="flex h-12 shrink-0 items-center gap-2 border-line border-b ps-4 pe-2 max-sm:ps-1">
      <SidebarButton />
      <ChannelIcon type={channel.type} className="text-ink-faint" />
      <h1 className="truncate font-semibold text-ink">{channel.name}</h1>
      {channel.topic !== '' && (
        <p
          title={channel.topic}
          className="min-w-0 flex-1 truncate border-line border-s ps-3 text-ink-muted text-sm max-sm:hidden"
        >
          {channel.topic}
        </p>
      )}
      <span className="ms-auto">
        <IconButton
          label={isMemberListShown ? t`Hide members` : t`Show members`}
          isPressed={isMemberListShown}
          onClick={toggle}
        >
          <Users size={20} strokeWidth={1.75} aria-hidden />
        </IconButton>
      </span>
    </header>
  )
}
