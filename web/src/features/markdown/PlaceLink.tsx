import { Trans } from '@lingui/react/macro'
import { Hash } from 'lucide-react'
import { useContext } from 'react'
import { Link } from 'react-router'
import { chipLook } from './chipLook'
import type { LinkedPlace } from './placeOf'
import { SurroundingsContext } from './Surroundings'

/** A channel or message of this Parley in place of its long address: "#garden › message". */
export function PlaceLink({ place: { serverId, channelId, messageId, path } }: { place: LinkedPlace }) {
  const { channelOf, serverNameOf } = useContext(SurroundingsContext)
  const channel = channelOf(channelId)?.name
  const server = serverNameOf(serverId)
  return (
    <Link to={path} className={chipLook.active}>
      {channel === undefined && server !== null ? (
        server
      ) : (
        <>
          <Hash size="1em" strokeWidth={2} aria-hidden="true" className="inline align-[-0.1em]" />
          {channel ?? <Trans>unknown</Trans>}
        </>
      )}
      {messageId !== null && (
        <>
          <span aria-hidden="true"> › </span>
          <Trans>message</Trans>
        </>
      )}
    </Link>
  )
}
