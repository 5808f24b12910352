import { useLingui } from '@lingui/react/macro'
import type { ServerId } from '@parley/domain/ids'
import { moderationLimits } from '@parley/domain/moderation/limits'
import { useState } from 'react'
import { TextArea } from '#ui/TextArea'
import { parseIds } from './parseIds'
import { RemovalDialog } from './RemovalDialog'

type Props = { serverId: ServerId; isOpen: boolean; onClose: () => void }

/** For people who have left, or have never been here. */
export function BanByIdDialog({ serverId, isOpen, onClose }: Props) {
  const { t } = useLingui()
  const [typed, setTyped] = useState('')
  const [error, setError] = useState<string>()
  const { ids, wrong } = parseIds(typed)

  function findFault(): boolean {
    const [first] = wrong
    const sentence =
      first !== undefined
        ? t`“${first}” cannot be an id.`
        : ids.length === 0
          ? t`Enter at least one id.`
          : ids.length > moderationLimits.removedPerCall
            ? t`Enter at most ${moderationLimits.removedPerCall} ids at once.`
            : undefined
    setError(sentence)
    return sentence !== undefined
  }

  return (
    <RemovalDialog
      act="ban"
      serverId={serverId}
      people={ids.map((uid) => ({ uid, name: uid }))}
      title={t`Ban somebody by id`}
      findFault={findFault}
      isOpen={isOpen}
      onClose={onClose}
      onRemoved={(removed) => setTyped(ids.filter((uid) => !removed.includes(uid)).join('\n'))}
    >
      <TextArea
        label={t`User ids`}
        hint={t`One per line, at most ${moderationLimits.removedPerCall}. They need not be members.`}
        error={error}
        rows={3}
        autoComplete="off"
        spellCheck={false}
        value={typed}
        onChange={(event) => {
          setTyped(event.target.value)
          setError(undefined)
        }}
      />
    </RemovalDialog>
  )
}
