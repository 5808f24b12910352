import { Avatar } from '#ui/Avatar'
import { RoleDot } from '../RoleDot'
import type { Target } from './useTarget'

export const TargetPicture = ({ target }: { target: Target }) =>
  target.kind === 'role' ? (
    <RoleDot role={target.role} />
  ) : (
    <Avatar name={target.name} src={target.member.avatar} size={24} />
  )
