import type { OnlineState } from '@parley/domain/schema/presence'
import { Avatar, type AvatarProps } from '#ui/Avatar'
import { classNames } from '#ui/classNames'
import { PresenceDot } from './PresenceDot'

type Props = AvatarProps & {
  state: OnlineState | null
  /** The colour of what the avatar lies on, which parts the dot from the picture. */
  ground: 'bg-surface-0' | 'bg-surface-1'
}

/** Somebody's picture with their state at its corner. */
export function PresentAvatar({ state, ground, ...avatar }: Props) {
  return (
    <span className="relative inline-grid shrink-0">
      <Avatar {...avatar} />
      <span
        className={classNames(
          'absolute -end-0.5 -bottom-0.5 grid size-3.5 place-items-center rounded-full',
          ground,
        )}
      >
        <PresenceDot state={state} />
      </span>
    </span>
  )
}
