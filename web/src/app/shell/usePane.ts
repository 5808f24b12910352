import { useCallback } from 'react'
import { useLocation, useNavigate } from 'react-router'

export type Pane = 'sidebar' | 'main' | 'aside'
type PaneState = { pane: Pane; isPushed?: boolean } | null

/**
 * Which pane a phone shows. It lives in the history entry, so that the back gesture goes from a conversation
 * to the list it was chosen in, and closes a member list, as people expect of screens.
 */
export function usePane(): [Pane, (pane: Pane) => void] {
  const location = useLocation()
  const navigate = useNavigate()
  const state = location.state as PaneState
  const { pathname, search } = location
  const pane = state?.pane ?? 'main'

  const setPane = useCallback(
    (next: Pane) => {
      if (next === pane) return
      if (next === 'main' && state?.isPushed) {
        void navigate(-1)
        return
      }
      const isPushed = next !== 'main'
      void navigate(pathname + search, { replace: !isPushed, state: { pane: next, isPushed } })
    },
    [navigate, pathname, search, pane, state?.isPushed],
  )
  return [pane, setPane]
}
