import { useLingui } from '@lingui/react/macro'
import type { Uid } from '@parley/domain/ids'
import { stateOf } from '@parley/domain/presence/stateOf'
import type { OnlineState } from '@parley/domain/schema/presence'
import type { User } from '@parley/domain/schema/user'
import { type ComponentPropsWithRef, lazy, Suspense, useState } from 'react'
import { usePageState } from './pageState'
import { PresentAvatar } from './PresentAvatar'
import { useOwnStatus } from './useOwnStatus'
import { useStateName } from './useStateName'

const StatusMenu = lazy(async () => ({ default: (await import('./StatusMenu')).StatusMenu }))

type Props = { uid: Uid; user: Pick<User, 'displayName' | 'avatar'> | null }

/** One's own picture and state; a menu to choose another, whose code comes when it is first opened. */
export function OwnStatus({ uid, user }: Props) {
  const [wasOpened, setWasOpened] = useState(false)
  const status = useOwnStatus(uid)
  // As others see it. Another page of theirs may be in use, but then they are not looking at this one.
  const state = stateOf(status, [usePageState()])
  const button = <OwnStatusButton state={state} user={user} />
  const waiting = <OwnStatusButton state={state} user={user} onClick={() => setWasOpened(true)} />
  if (!wasOpened) return waiting
  return (
    <Suspense fallback={waiting}>
      <StatusMenu uid={uid} status={status} trigger={button} />
    </Suspense>
  )
}

type ButtonProps = ComponentPropsWithRef<'button'> & Pick<Props, 'user'> & { state: OnlineState | null }

function OwnStatusButton({ state, user, ...rest }: ButtonProps) {
  const { t } = useLingui()
  const nameOf = useStateName()
  const stateName = nameOf(state ?? 'invisible')
  const name = user?.displayName ?? ''
  return (
    <button
      aria-haspopup="menu"
      title={t`${name}: ${stateName}`}
      {...rest}
      type="button"
      aria-label={t`Your status: ${stateName}`}
      className="grid size-11 place-items-center rounded-full transition-colors hover:bg-hover data-popup-open:bg-active"
    >
      <PresentAvatar name={name} src={user?.avatar ?? null} size={32} state={state} ground="bg-surface-0" />
    </button>
  )
}
