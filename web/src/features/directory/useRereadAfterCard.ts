import type { ServerId } from '@parley/domain/ids'
import { useQueryClient } from '@tanstack/react-query'
import { useEffect, useRef } from 'react'
import { rereadMember } from '#backend/directory'
import { useOpenProfile } from '#features/members'

/** On somebody's card their roles and nickname can be changed, and the list is not listened to. */
export function useRereadAfterCard(serverId: ServerId): void {
  const client = useQueryClient()
  const { isOpen, subject } = useOpenProfile()
  const wasOpen = useRef(isOpen)
  const uid = subject?.serverId === serverId ? subject.uid : null
  useEffect(() => {
    const hasClosed = wasOpen.current && !isOpen
    wasOpen.current = isOpen
    // Offline the list stays as it was.
    if (hasClosed && uid !== null) rereadMember(client, serverId, uid).catch(() => undefined)
  }, [client, isOpen, serverId, uid])
}
