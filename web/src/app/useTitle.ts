import { useEffect } from 'react'

/** The tab's title: `#general · Tea house — Parley`, with a mark in front while something waits to be read. */
export function useTitle(title: string | null, hasUnread = false): void {
  useEffect(() => {
    document.title = `${hasUnread ? '• ' : ''}${title === null ? 'Parley' : `${title} — Parley`}`
  }, [title, hasUnread])
}
