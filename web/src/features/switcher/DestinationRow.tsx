import { useLingui } from '@lingui/react/macro'
import { ChannelIcon } from '#features/channels'
import { Avatar } from '#ui/Avatar'
import { ServerIcon } from '#ui/ServerIcon'
import type { Destination } from './Destination'

type Props = { destination: Destination; isUnread: boolean }

export function DestinationRow({ destination, isUnread }: Props) {
  const { t } = useLingui()
  return (
    <>
      <span className="grid size-6 shrink-0 place-items-center text-ink-faint">
        <Picture destination={destination} />
      </span>
      <span className={`min-w-0 truncate ${isUnread ? 'font-semibold text-ink' : 'text-ink'}`}>
        {destination.names[0]}
      </span>
      {isUnread && <span className="shrink-0 text-ink-muted text-xs">{t`unread`}</span>}
      <span className="ms-auto shrink-0 truncate ps-3 text-ink-muted text-sm max-sm:max-w-32">
        <Context destination={destination} />
      </span>
    </>
  )
}

function Picture({ destination }: { destination: Destination }) {
  const [name] = destination.names
  switch (destination.kind) {
    case 'server':
      return <ServerIcon name={name} src={destination.icon} size={24} />
    case 'person':
      return <Avatar name={name} src={destination.avatarSrc} size={24} />
    case 'text':
    case 'voice':
      return <ChannelIcon type={destination.kind} />
  }
}

/** What tells it from others of the same name. */
function Context({ destination }: { destination: Destination }) {
  const { t } = useLingui()
  switch (destination.kind) {
    case 'server':
      return t`Server`
    case 'person':
      return `@${destination.names.at(-1) ?? ''}`
    case 'text':
    case 'voice':
      return destination.serverName
  }
}
