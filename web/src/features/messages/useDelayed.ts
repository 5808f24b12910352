import { useEffect, useState } from 'react'

/** True once something has been so for this long: what passes quickly is not worth an answer. */
export function useDelayed(delayMs: number, isSo = true): boolean {
  const [isOver, setIsOver] = useState(false)
  useEffect(() => {
    if (!isSo) return
    const timer = setTimeout(() => setIsOver(true), delayMs)
    return () => {
      clearTimeout(timer)
      setIsOver(false)
    }
  }, [delayMs, isSo])
  return isOver && isSo
}
