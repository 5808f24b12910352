import { matchPath, useLocation, useNavigate } from 'react-router'
import { LazyEmojiPicker, useIsEmojiPickerOpen } from '#features/emoji'
import {
  LazyShortcutsDialog,
  showShortcuts,
  toggleShortcuts,
  useAreShortcutsShown,
  useShortcuts,
} from '#features/keyboard'
import { LazyProfileCard, openProfile, useOpenProfile } from '#features/members'
import { LazyConductDialog, useConductDialog, usePurge } from '#features/moderation'
import { LazyReactorsDialog, useReactors } from '#features/reactions'
import {
  type Destination,
  LazySwitcher,
  openSwitcher,
  toggleSwitcher,
  useIsSwitcherOpen,
} from '#features/switcher'
import { urls } from '#lib/urls'
import { recentChannels } from '../lastPlace'
import { placeFrom } from '../routes/placeFrom'
import { LazyPurgeLayer } from './LazyPurgeLayer'
import { useMe } from './SignedInContext'

/** What opens over any page. */
export function Overlays() {
  const { uid } = useMe()
  const { pathname } = useLocation()
  const goTo = useGoTo()
  useShortcuts({ openSwitcher: toggleSwitcher, showShortcuts: toggleShortcuts })
  return (
    <>
      <LazySwitcher
        isOpen={useIsSwitcherOpen()}
        onOpenChange={openSwitcher}
        ownUid={uid}
        here={placeFrom(matchPath(serverPattern, pathname)?.params ?? {})}
        recent={recentChannels()}
        onChoose={(destination) => {
          openSwitcher(false)
          goTo(destination)
        }}
      />
      <LazyProfileCard isOpen={useOpenProfile().isOpen} ownUid={uid} />
      <LazyPurgeLayer isOpen={usePurge().isOpen} />
      <LazyEmojiPicker isOpen={useIsEmojiPickerOpen()} />
      <LazyReactorsDialog isOpen={useReactors().isOpen} />
      <LazyConductDialog isOpen={useConductDialog().isOpen} />
      <LazyShortcutsDialog isOpen={useAreShortcutsShown()} onOpenChange={showShortcuts} />
    </>
  )
}

const serverPattern = '/s/:serverId/:channelId?/:messageId?'

function useGoTo() {
  const navigate = useNavigate()
  return (destination: Destination) => {
    switch (destination.kind) {
      case 'person':
        openProfile(destination.serverId, destination.uid, null)
        break
      case 'server':
        void navigate(urls.server(destination.serverId))
        break
      case 'text':
      case 'voice':
        void navigate(urls.channel(destination.serverId, destination.channelId))
    }
  }
}
