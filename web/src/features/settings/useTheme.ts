import type { Uid } from '@parley/domain/ids'
import type { Settings } from '@parley/domain/schema/user'
import { useQuery } from '@tanstack/react-query'
import { useEffect } from 'react'
import { watchSettings } from '#backend/privateDocuments'
import { applyTheme, rememberedTheme } from '#ui/theme'

/** The account's theme, put on the page; until it is known, the one that this browser remembers. */
export function useTheme(uid: Uid): Settings['theme'] {
  const stored = useQuery(watchSettings(uid)).data?.theme
  useEffect(() => {
    if (stored) applyTheme(stored)
  }, [stored])
  return stored ?? rememberedTheme()
}
