import { Plural, Trans, useLingui } from '@lingui/react/macro'
import type { ListedInvite } from '@parley/domain/api/callables'
import { Copy, X } from 'lucide-react'
import { type ReactNode, useState } from 'react'
import { Avatar } from '#ui/Avatar'
import { IconButton } from '#ui/IconButton'
import { showToast } from '#ui/showToast'
import { untilMoment } from './describeInvite'
import { inviteLink } from './inviteLink'

type Props = {
  invite: ListedInvite
  /** `undefined` for a channel that is gone, or not the reader's to see. */
  channelName: string | undefined
  onRevoke: () => void
}

export function InviteRow({ invite, channelName, onRevoke }: Props) {
  const { t } = useLingui()
  const { code, inviter } = invite
  const copy = () => {
    navigator.clipboard.writeText(inviteLink(code)).then(
      () => showToast({ title: t`Link copied` }),
      () => showToast({ title: t`The browser did not allow copying.` }),
    )
  }
  return (
    <li className="flex items-center gap-3 rounded-control px-2 py-2 hover:bg-hover">
      <Avatar name={inviter?.displayName ?? '?'} src={inviter?.avatar ?? null} size={32} />
      <div className="min-w-0 flex-1">
        <p className="flex items-baseline gap-2">
          <span className="truncate font-medium text-ink">
            {inviter?.displayName ?? <Trans>Deleted account</Trans>}
          </span>
          <span className="shrink-0 font-mono text-ink-muted text-sm">{code}</span>
        </p>
        <p className="text-ink-muted text-sm tabular-nums">
          <Facts invite={invite} channelName={channelName} />
        </p>
      </div>
      <IconButton label={t`Copy the link of ${code}`} onClick={copy}>
        <Copy size={18} strokeWidth={1.75} aria-hidden />
      </IconButton>
      <IconButton label={t`Revoke ${code}`} onClick={onRevoke}>
        <X size={18} strokeWidth={1.75} aria-hidden />
      </IconButton>
    </li>
  )
}

function Facts({ invite, channelName }: Pick<Props, 'invite' | 'channelName'>): ReactNode {
  const [nowMs] = useState(() => Date.now())
  const { uses, maxUses, expiresAt, temporary } = invite
  const end = expiresAt === null ? null : untilMoment(expiresAt, nowMs)
  return (
    <>
      {channelName !== undefined && `#${channelName} · `}
      {maxUses === null ? (
        <Plural value={uses} _0="not used yet" one="used once" other="used # times" />
      ) : (
        <Trans>
          {uses} of {maxUses} used
        </Trans>
      )}
      {' · '}
      {end === null ? <Trans>never expires</Trans> : <Trans>expires {end}</Trans>}
      {temporary && (
        <>
          {' · '}
          <Trans>for a visit</Trans>
        </>
      )}
    </>
  )
}
