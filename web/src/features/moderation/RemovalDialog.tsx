import { Plural, Trans, useLingui } from '@lingui/react/macro'
import type { RemovedResponse } from '@parley/domain/api/moderationCallables'
import type { ServerId, Uid } from '@parley/domain/ids'
import type { RemovalKind } from '@parley/domain/schema/removal'
import { type ReactNode, useState } from 'react'
import { describeError } from '#backend/errors'
import { Button } from '#ui/Button'
import { Dialog } from '#ui/Dialog'
import { FormError } from '#ui/FormError'
import { showToast } from '#ui/showToast'
import { describeRefusal } from './describeRefusal'
import { RemovalFields } from './RemovalFields'
import { useRemoval } from './useRemoval'
import { useRemovalDraft } from './useRemovalDraft'

type Props = {
  act: RemovalKind
  serverId: ServerId
  people: readonly { readonly uid: Uid; readonly name: string }[]
  /** Above the fields: who is meant, or is not. */
  children?: ReactNode
  /** Instead of the people's own. */
  title?: string
  /** What is wrong with whom it is about: then nothing is sent. */
  findFault?: () => boolean
  isOpen: boolean
  onClose: () => void
  /** Those who are gone now, also where others stay. */
  onRemoved?: (uids: readonly Uid[]) => void
}

/** Says what follows before people are removed, and who was not. */
export function RemovalDialog(props: Props) {
  const { act, serverId, people, children, title, findFault, isOpen, onClose, onRemoved } = props
  const { t } = useLingui()
  const draft = useRemovalDraft()
  const remove = useRemoval(serverId, act)
  const [refused, setRefused] = useState<RemovedResponse['refused']>([])
  const [problem, setProblem] = useState<string>()
  const [isBusy, setIsBusy] = useState(false)
  const isBan = act === 'ban'
  const count = people.length
  const name = people[0]?.name ?? ''

  function close() {
    setRefused([])
    setProblem(undefined)
    onClose()
  }
  async function submit() {
    const isWrong = findFault?.() ?? false
    const terms = draft.read()
    if (isWrong || !terms) return
    setIsBusy(true)
    setProblem(undefined)
    const answer = await remove(
      people.map(({ uid }) => uid),
      terms,
    )
    setIsBusy(false)
    setRefused(answer.refused)
    tell(answer.removed)
    if (answer.error) setProblem(describeError(answer.error))
    else if (answer.refused.length === 0) {
      draft.clear()
      close()
    }
    if (answer.removed.length > 0) onRemoved?.(answer.removed)
  }
  function tell(removed: readonly Uid[]) {
    const [first, ...more] = people.filter(({ uid }) => removed.includes(uid))
    if (!first) return
    const total = more.length + 1
    if (total === 1) showToast({ title: isBan ? t`${first.name} is banned.` : t`${first.name} was kicked.` })
    else showToast({ title: isBan ? t`${total} people are banned.` : t`${total} people were kicked.` })
  }
  const nameOf = (uid: Uid) => people.find((each) => each.uid === uid)?.name ?? uid

  return (
    <Dialog
      isOpen={isOpen}
      onOpenChange={(open) => open || close()}
      title={title ?? titleOf()}
      description={
        isBan
          ? t`They are out at once, and no invite lets them in again before the ban ends or is lifted.`
          : t`They are out at once, and may come back by any invite.`
      }
      footer={
        <>
          <Button variant="ghost" onClick={close}>
            <Trans>Cancel</Trans>
          </Button>
          <Button
            variant="danger"
            disabled={count === 0 && !findFault}
            isBusy={isBusy}
            onClick={() => void submit()}
          >
            {isBan ? <Trans>Ban</Trans> : <Trans>Kick</Trans>}
          </Button>
        </>
      }
    >
      <div className="flex flex-col gap-4">
        {children}
        <RemovalFields act={act} draft={draft} />
        <FormError>
          {refused.length > 0 && (
            <>
              <p>
                {isBan ? (
                  <Plural
                    value={refused.length}
                    one="# person was not banned"
                    other="# people were not banned"
                  />
                ) : (
                  <Plural
                    value={refused.length}
                    one="# person was not kicked"
                    other="# people were not kicked"
                  />
                )}
              </p>
              <ul className="max-h-40 overflow-y-auto">
                {refused.map(({ id, why }) => (
                  <li key={id} className="wrap-anywhere">
                    <span className="font-medium">{nameOf(id)}</span> {describeRefusal(act, why)}
                  </li>
                ))}
              </ul>
            </>
          )}
          {problem}
        </FormError>
      </div>
    </Dialog>
  )

  function titleOf(): string {
    if (count === 0) return isBan ? t`Ban people` : t`Kick people`
    if (count === 1) return isBan ? t`Ban ${name}` : t`Kick ${name}`
    return isBan ? t`Ban ${count} people` : t`Kick ${count} people`
  }
}
