import { Trans, useLingui } from '@lingui/react/macro'
import type { MemberDetails } from '@parley/domain/api/memberCallables'

/** Who let somebody in, and by which invite where the reader may know. */
export function CameBy({ details }: { details: MemberDetails }) {
  const { t } = useLingui()
  const { invitedBy, isVisit } = details
  if (!invitedBy) {
    return (
      <span className="text-ink-muted">
        <span aria-hidden>–</span>
        <span className="sr-only">{t`Not by an invite`}</span>
      </span>
    )
  }
  const name = invitedBy.inviter?.displayName ?? t`a deleted account`
  return (
    <span className="block min-w-0">
      <span className="block truncate" title={name}>
        <Trans>
          <span className="@3xl:sr-only">Invited by</span> {name}
        </Trans>
      </span>
      {(invitedBy.code !== null || isVisit) && (
        <span className="block truncate text-ink-muted text-xs">
          {invitedBy.code !== null && <span className="font-mono">{invitedBy.code}</span>}
          {invitedBy.code !== null && isVisit && ' · '}
          {isVisit && <Trans>for a visit</Trans>}
        </span>
      )}
    </span>
  )
}
