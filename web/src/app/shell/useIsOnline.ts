import { useEffect, useState } from 'react'
import { watchConnection } from '#backend/connection'

export function useIsOnline(): boolean {
  const [isOnline, setIsOnline] = useState(true)
  useEffect(() => watchConnection(setIsOnline), [])
  return isOnline
}
