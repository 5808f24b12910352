import { Trans, useLingui } from '@lingui/react/macro'
import type { ChannelId, ServerId } from '@parley/domain/ids'
import { useState } from 'react'
import { describeError } from '#backend/errors'
import { Button } from '#ui/Button'
import { FormError } from '#ui/FormError'
import { InviteLinkField } from './InviteLinkField'
import { InviteTermsForm } from './InviteTermsForm'
import { InviteTermsNote } from './InviteTermsNote'
import { useNewInvite } from './useNewInvite'

type Props = { serverId: ServerId; channelId: ChannelId }

/** The link first: most people only want to copy it. */
export function InviteMaker({ serverId, channelId }: Props) {
  const { t } = useLingui()
  const { made, error, retry, make } = useNewInvite(serverId, channelId)
  const [isEditing, setIsEditing] = useState(false)
  return (
    <div className="flex flex-col gap-3">
      {error ? (
        <div className="flex flex-col items-start gap-3">
          <FormError>
            {error.code === 'limit-reached'
              ? t`This server has as many invites as it can have. Revoke some under “All invites”.`
              : describeError(error)}
          </FormError>
          <Button onClick={retry}>
            <Trans>Try again</Trans>
          </Button>
        </div>
      ) : (
        <InviteLinkField code={made?.code} isMain={!isEditing} />
      )}
      {isEditing ? (
        <InviteTermsForm
          isBusy={!made && !error}
          onSubmit={(terms) => {
            setIsEditing(false)
            make(terms)
          }}
          onCancel={() => setIsEditing(false)}
        />
      ) : (
        !error && (
          <div className="flex flex-wrap items-center gap-x-2 text-ink-muted text-sm">
            <InviteTermsNote made={made} />
            <Button variant="ghost" size="sm" onClick={() => setIsEditing(true)}>
              <Trans>Edit invite link</Trans>
            </Button>
          </div>
        )
      )}
    </div>
  )
}
