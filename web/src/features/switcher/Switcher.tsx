import { Dialog } from '@base-ui/react/dialog'
import { useLingui } from '@lingui/react/macro'
import type { ChannelId, ServerId, Uid } from '@parley/domain/ids'
import { useUnreadChannels } from '#features/unread'
import { classNames } from '#ui/classNames'
import { dialogClass } from '#ui/dialogClass'
import type { Destination } from './Destination'
import { SwitcherSearch } from './SwitcherSearch'

type Here = { serverId: ServerId; channelId: ChannelId | null }
type Props = {
  isOpen: boolean
  onOpenChange: (isOpen: boolean) => void
  ownUid: Uid
  here: Here | null
  /** Where they were, the latest first. */
  recent: readonly ChannelId[]
  onChoose: (destination: Destination) => void
}

/** Any place or person by a few letters of the name. */
export function Switcher({ isOpen, onOpenChange, here, ...search }: Props) {
  const { t } = useLingui()
  return (
    <Dialog.Root open={isOpen} onOpenChange={onOpenChange}>
      <Dialog.Portal>
        <Dialog.Backdrop className={dialogClass.backdrop} />
        <Dialog.Popup
          aria-label={t`Find or jump to`}
          className={classNames(dialogClass.popup, 'max-sm:h-[90dvh] sm:w-140')}
        >
          {here ? <SearchInServer here={here} {...search} /> : <SwitcherSearch {...search} {...nowhere} />}
          <Dialog.Close className="sr-only">{t`Close`}</Dialog.Close>
        </Dialog.Popup>
      </Dialog.Portal>
    </Dialog.Root>
  )
}

const nowhere = { openServerId: null, openChannelId: null, unread: new Set<ChannelId>() }

type SearchInServerProps = Pick<Props, 'ownUid' | 'recent' | 'onChoose'> & { here: Here }

function SearchInServer({ here: { serverId, channelId }, ...search }: SearchInServerProps) {
  const unread = useUnreadChannels(serverId, search.ownUid)
  return <SwitcherSearch {...search} openServerId={serverId} openChannelId={channelId} unread={unread} />
}
