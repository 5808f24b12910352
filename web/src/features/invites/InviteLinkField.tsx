import { Trans, useLingui } from '@lingui/react/macro'
import type { InviteCode } from '@parley/domain/ids'
import { useState } from 'react'
import { Button } from '#ui/Button'
import { Skeleton } from '#ui/Skeleton'
import { fieldClass } from '#ui/fieldClass'
import { inviteLink, shortInviteLink } from './inviteLink'

type Props = {
  /** `undefined` while it is made. */
  code: InviteCode | undefined
  /** Whether copying is what one is here for at the moment. */
  isMain: boolean
}

export function InviteLinkField({ code, isMain }: Props) {
  if (code === undefined) return <Skeleton className="h-9 w-full pointer-coarse:h-11" />
  return <CopyableLink key={code} code={code} isMain={isMain} />
}

function CopyableLink({ code, isMain }: { code: InviteCode; isMain: boolean }) {
  const { t } = useLingui()
  const [outcome, setOutcome] = useState<'copied' | 'refused'>()
  const copy = () => {
    navigator.clipboard.writeText(inviteLink(code)).then(
      () => setOutcome('copied'),
      () => setOutcome('refused'),
    )
  }
  return (
    <div>
      <div className="flex gap-2 max-sm:flex-col">
        <input
          readOnly
          aria-label={t`Invite link`}
          value={shortInviteLink(code)}
          onFocus={(event) => event.target.select()}
          className={`${fieldClass} h-9 min-w-0 font-mono pointer-coarse:h-11 sm:flex-1`}
        />
        <Button variant={isMain ? 'primary' : 'secondary'} onClick={copy}>
          {outcome === 'copied' ? <Trans>Copied</Trans> : <Trans>Copy</Trans>}
        </Button>
      </div>
      <p role="status" className="text-danger text-sm empty:hidden">
        {outcome === 'refused' && <Trans>The browser did not allow copying. Select the link instead.</Trans>}
      </p>
    </div>
  )
}
