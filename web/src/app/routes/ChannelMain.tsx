import type { Channel } from '@parley/domain/schema/server'
import { Suspense, useEffect } from 'react'
import { SurroundingsContext } from '#features/markdown'
import { openProfile, useAuthors } from '#features/members'
import { Conversation } from '#features/messages'
import {
  LazyLockNotice,
  LazySlowModeNote,
  LazyTimeoutNotice,
  openConductDialog,
  useLock,
  useSlowMode,
} from '#features/moderation'
import { LazyNewcomerNotice, useNewcomerLack } from '#features/newcomers'
import { usePermissions, useServer, useView } from '#features/servers'
import { rememberPlace } from '../lastPlace'
import { useMe } from '../shell/SignedInContext'
import { ChannelHeader } from './ChannelHeader'
import { ConversationSkeleton } from './ConversationSkeleton'
import type { Place } from './placeFrom'
import { useChannelTitle } from './useChannelTitle'
import { useFocusMain } from './useFocusMain'
import { useReadableSince } from './useReadableSince'
import { useSilence } from './useSilence'
import { useSurroundings } from './useSurroundings'

export function ChannelMain({ channel, place }: { channel: Channel; place: Place }) {
  const { serverId, messageId } = place
  const me = useMe()
  const permissions = usePermissions({ serverId, uid: me.uid, channel })
  const isWatched = useServer(serverId).data?.automod ?? false
  const isView = useView(serverId) !== null
  const silence = useSilence(serverId, me.uid, channel)
  const lack = useNewcomerLack(serverId, me)
  const lock = useLock(channel)
  const slowMode = useSlowMode(serverId, me.uid, channel)
  const authorOf = useAuthors(serverId)
  const surroundings = useSurroundings(serverId, me.uid, authorOf)
  useChannelTitle(serverId, me.uid, channel)
  useEffect(() => rememberPlace(serverId, channel.id), [serverId, channel.id])
  useFocusMain(channel.id)
  const readableSinceMs = useReadableSince({ serverId, uid: me.uid, channel })
  if (readableSinceMs === undefined) return <ConversationSkeleton />
  return (
    <SurroundingsContext value={surroundings}>
      <ChannelHeader channel={channel} />
      <Conversation
        key={channel.id}
        serverId={serverId}
        channelId={channel.id}
        channelName={channel.name}
        topic={channel.topic}
        readableSinceMs={readableSinceMs}
        messageId={messageId}
        me={me.uid}
        isHeld={isWatched && !permissions.has('manageMessages')}
        canSend={silence === null && lack === null}
        reason={
          silence?.of === 'words' ? (
            silence.words
          ) : (
            <Suspense>
              {silence?.of === 'lock' ? (
                <LazyLockNotice {...silence.lock} isExempt={false} />
              ) : silence ? (
                <LazyTimeoutNotice untilMs={silence.untilMs} reason={silence.reason} />
              ) : (
                lack && <LazyNewcomerNotice serverId={serverId} me={me} lack={lack} />
              )}
            </Suspense>
          )
        }
        pace={!slowMode || slowMode.isExempt ? 'free' : slowMode.isOver ? 'paced' : 'held'}
        note={
          <>
            {lock && <LazyLockNotice {...lock} isExempt />}
            {slowMode && <LazySlowModeNote {...slowMode} />}
          </>
        }
        canDelete={isView ? 'none' : permissions.has('manageMessages') ? 'all' : 'own'}
        mayReact={
          isView || lack !== null || silence?.of === 'timeout'
            ? 'look'
            : permissions.has('addReactions')
              ? 'begin'
              : 'join'
        }
        authorOf={authorOf}
        onAuthor={(uid, anchor) => openProfile(serverId, uid, anchor)}
        onReport={
          isView
            ? undefined
            : ({ id, authorId, text }) =>
                openConductDialog({
                  kind: 'report',
                  serverId,
                  person: { uid: authorId, name: authorOf(authorId).name },
                  message: { id, channelId: channel.id, text },
                })
        }
      />
    </SurroundingsContext>
  )
}
