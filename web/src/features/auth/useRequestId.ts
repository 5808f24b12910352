import { useRef } from 'react'
import { mintRequestId } from '#backend/callables'

/** The same id for the same intent, so that a repeated submit is the repeat of one call; a new one for another. */
export function useRequestId(): (intent: string) => string {
  const last = useRef({ intent: '', requestId: '' })
  return (intent) => {
    if (last.current.intent !== intent) last.current = { intent, requestId: mintRequestId() }
    return last.current.requestId
  }
}
