import type { ServerId } from '@parley/domain/ids'
import { useMatch } from 'react-router'
import { placeFrom } from '../routes/placeFrom'

/** The server whose page this is, for what stands around every page. */
export function useOpenServer(): ServerId | null {
  const params = useMatch('/s/:serverId/*')?.params
  return placeFrom({ serverId: params?.serverId })?.serverId ?? null
}
