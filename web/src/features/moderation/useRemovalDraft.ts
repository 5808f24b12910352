import { moderationLimits } from '@parley/domain/moderation/limits'
import type { DeleteWindow } from '@parley/domain/moderation/removal'
import { useState } from 'react'
import { banEnd } from './banEnd'
import type { BanLength } from './useBanTerms'
import type { RemovalTerms } from './useRemoval'

type Values = { reason: string; deleteMessages: DeleteWindow; length: BanLength; date: string }

const nothingSaid: Values = { reason: '', deleteMessages: 'none', length: null, date: '' }

/** What is being filled in before somebody is removed. */
export function useRemovalDraft() {
  const [values, setValues] = useState(nothingSaid)
  const [begunMs] = useState(() => Date.now())
  /** A date is not found fault with while it is being chosen. */
  const [isDateWrong, setIsDateWrong] = useState(false)
  const isReasonLong = values.reason.trim().length > moderationLimits.reasonMax

  function set(some: Partial<Values>) {
    setIsDateWrong(false)
    setValues((before) => ({ ...before, ...some }))
  }
  /** Nothing where something is still wrong, which the fields then say. */
  function read(): RemovalTerms | undefined {
    const until = banEnd(values, Date.now())
    setIsDateWrong(until === 'invalid')
    if (until === 'invalid' || isReasonLong) return undefined
    return { reason: values.reason, deleteMessages: values.deleteMessages, until }
  }
  const clear = () => set(nothingSaid)
  return { values, set, read, clear, begunMs, problems: { reason: isReasonLong, date: isDateWrong } }
}
export type RemovalDraft = ReturnType<typeof useRemovalDraft>
