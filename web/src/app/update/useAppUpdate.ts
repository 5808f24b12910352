import { useLingui } from '@lingui/react/macro'
import { useEffect, useEffectEvent } from 'react'
import { showToast } from '#ui/showToast'
import { keepAppFiles, updateNow } from './serviceWorkerUpdate'

/** Keeping the files costs network that the first screen needs more. */
const afterFirstScreenMs = 3_000

/** Keeps the app's files on this device, and says when newer ones are ready. */
export function useAppUpdate(): void {
  const { t } = useLingui()
  const tell = useEffectEvent(() =>
    showToast({
      title: t`A new version of Parley is ready.`,
      action: { label: t`Reload`, onSelect: () => void updateNow() },
      durationMs: 0,
    }),
  )
  useEffect(() => {
    let stop: (() => void) | undefined
    const timer = setTimeout(() => (stop = keepAppFiles(() => tell())), afterFirstScreenMs)
    return () => {
      clearTimeout(timer)
      stop?.()
    }
  }, [])
}
