import type { ServerId, Uid } from '@parley/domain/ids'
import { useQuery } from '@tanstack/react-query'
import { useState } from 'react'
import { watchWarningsIn } from '#backend/privateDocuments'
import { lazyExtra } from '#lib/lazyExtra'

/** Hardly anybody ever sees it. */
const LazyWarningDialog = lazyExtra(async () => (await import('./WarningDialog')).WarningDialog)

/** What somebody has to acknowledge in a server, one after the other. Put off, it is there again the next time. */
export function Warnings({ serverId, uid }: { serverId: ServerId; uid: Uid }) {
  const [putOff, setPutOff] = useState<readonly string[]>([])
  const pending = useQuery(watchWarningsIn(uid, serverId)).data
  const warning = pending?.find(({ id }) => !putOff.includes(id))
  if (!warning) return null
  return (
    <LazyWarningDialog
      key={warning.id}
      serverId={serverId}
      warning={warning}
      onLater={() => setPutOff([...putOff, warning.id])}
    />
  )
}
