import { memberName } from '@parley/domain/members/memberName'
import type { Member } from '@parley/domain/schema/server'
import { Avatar } from '#ui/Avatar'

type Props = {
  member: Member
  isChosen: boolean
  isDisabled: boolean
  /** Why they cannot be chosen. */
  problem: string | null
  onToggle: () => void
}

export function MemberChoice({ member, isChosen, isDisabled, problem, onToggle }: Props) {
  const name = memberName(member)
  return (
    <label className="flex min-h-10 cursor-pointer items-center gap-3 rounded-control px-2 hover:bg-hover has-disabled:cursor-not-allowed has-disabled:opacity-60 pointer-coarse:min-h-11">
      <input
        type="checkbox"
        checked={isChosen}
        disabled={isDisabled}
        onChange={onToggle}
        className="size-4 shrink-0 accent-accent"
      />
      <Avatar name={name} src={member.avatar} size={24} />
      <span className="min-w-0 truncate text-ink">{name}</span>
      <span className="ms-auto min-w-0 truncate ps-3 text-ink-muted text-sm">
        {problem ?? `@${member.username}`}
      </span>
    </label>
  )
}
