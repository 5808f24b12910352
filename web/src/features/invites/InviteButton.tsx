import { useLingui } from '@lingui/react/macro'
import { UserPlus } from 'lucide-react'
import { IconButton } from '#ui/IconButton'

/** On a channel's row. */
export function InviteButton({ channelName, onClick }: { channelName: string; onClick: () => void }) {
  const { t } = useLingui()
  return (
    <IconButton label={t`Invite people to ${channelName}`} size="sm" onClick={onClick}>
      <UserPlus size={16} strokeWidth={1.75} aria-hidden />
    </IconButton>
  )
}
