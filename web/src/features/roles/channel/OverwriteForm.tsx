import { Trans, useLingui } from '@lingui/react/macro'
import { asRoleId, asUid, type ServerId } from '@parley/domain/ids'
import type { Actor } from '@parley/domain/permissions/hierarchy'
import {
  obstacleToOverwriting,
  type OverwriteTarget,
  saysNothing,
} from '@parley/domain/permissions/overwrites'
import { permissionsIn } from '@parley/domain/permissions/permissionsIn'
import type { Channel } from '@parley/domain/schema/server'
import { ArrowLeft, Lock } from 'lucide-react'
import { type MouseEvent, type SyntheticEvent, useEffect, useState } from 'react'
import { Link } from 'react-router'
import { mintRequestId } from '#backend/callables'
import { setOverwrite } from '#backend/channelCalls'
import { urls } from '#lib/urls'
import { FormError } from '#ui/FormError'
import { SettingsSectionFrame } from '#ui/SettingsSectionFrame'
import { showToast } from '#ui/showToast'
import { UnsavedBar } from '#ui/UnsavedBar'
import { describeOverwriteObstacle, describeOverwriteProblem } from './describeOverwriteProblem'
import { SayFields } from './SayFields'
import { changedSays, type Said, sayOf, saysAfter } from './says'
import type { Target } from './useTarget'

type Props = {
  serverId: ServerId
  actor: Actor
  channel: Channel
  target: Target
  onDirtyChange: (isDirty: boolean) => void
  heldCount: number
}

/** What the channel says of one role or person. What was not touched follows the channel. */
export function OverwriteForm({ serverId, actor, channel, target, onDirtyChange, heldCount }: Props) {
  const { t } = useLingui()
  const [said, setSaid] = useState<Said>({})
  const [problem, setProblem] = useState<string>()
  const [isBusy, setIsBusy] = useState(false)
  const [localHeldCount, setLocalHeldCount] = useState(0)
  const stored = channel.overwrites[target.id] ?? saysNothing
  const isDirty = changedSays(stored, said).length > 0
  useEffect(() => onDirtyChange(isDirty), [isDirty, onDirtyChange])
  useEffect(() => () => onDirtyChange(false), [onDirtyChange])

  const subject: OverwriteTarget =
    target.kind === 'role' ? target.role : { uid: target.id, roles: target.member.roles }
  const obstacle = obstacleToOverwriting(actor, channel, subject, { before: stored, after: stored })
  const own = permissionsIn({ ...actor, channel })
  const isEveryone = target.id === (serverId as string)

  const reset = () => {
    setSaid({})
    setProblem(undefined)
    setLocalHeldCount(0)
  }
  async function save(event: SyntheticEvent) {
    event.preventDefault()
    if (!isDirty) return
    setIsBusy(true)
    setProblem(undefined)
    try {
      await setOverwrite({
        requestId: mintRequestId(),
        serverId,
        channelId: channel.id,
        target:
          target.kind === 'role'
            ? { kind: 'role', id: asRoleId(target.id) }
            : { kind: 'member', id: asUid(target.id) },
        says: saysAfter(stored, said),
      })
      reset()
      showToast({ title: t`Saved` })
    } catch (error) {
      setProblem(describeOverwriteProblem(error))
    } finally {
      setIsBusy(false)
    }
  }
  const stayIfDirty = (event: MouseEvent) => {
    if (!isDirty) return
    event.preventDefault()
    setLocalHeldCount(localHeldCount + 1)
  }

  return (
    <SettingsSectionFrame title={isEveryone ? t`everyone` : target.name}>
      <div className="-mt-5 flex flex-col gap-4">
        <Link
          to={urls.channelPermissions(serverId, channel.id)}
          onClick={stayIfDirty}
          className="touch-target inline-flex items-center gap-1.5 self-start text-ink-muted text-sm hover:text-ink"
        >
          <ArrowLeft size={16} strokeWidth={1.75} aria-hidden className="rtl:-scale-x-100" />
          <Trans>Permissions of {channel.name}</Trans>
        </Link>
        {obstacle !== null && (
          <p className="flex items-center gap-2 text-ink-muted text-sm">
            <Lock size={16} strokeWidth={1.75} aria-hidden className="shrink-0" />
            {describeOverwriteObstacle(obstacle)}
          </p>
        )}
      </div>
      <form noValidate onSubmit={(event) => void save(event)} className="flex flex-col gap-6">
        <SayFields
          type={channel.type}
          sayOf={(permission) => said[permission] ?? sayOf(stored, permission)}
          isReadOnly={obstacle !== null}
          isHeld={(permission) => own.has(permission)}
          onSay={(permission, say) => {
            setSaid({ ...said, [permission]: say })
            setProblem(undefined)
          }}
        />
        <FormError>{problem}</FormError>
        {isDirty && <UnsavedBar isBusy={isBusy} onReset={reset} heldCount={heldCount + localHeldCount} />}
      </form>
    </SettingsSectionFrame>
  )
}
