import { Plural, Trans } from '@lingui/react/macro'
import type { InviteTerms } from '@parley/domain/schema/invite'
import { useState } from 'react'
import { untilMoment } from './describeInvite'

type Props = { made: { expiresAt: number | null; terms: InviteTerms } | undefined }

export function InviteTermsNote({ made }: Props) {
  const [nowMs] = useState(() => Date.now())
  if (!made) return <Trans>Making a link</Trans>
  const { expiresAt, terms } = made
  const end = expiresAt === null ? null : untilMoment(expiresAt, nowMs)
  return (
    <span>
      {end === null ? <Trans>Never expires.</Trans> : <Trans>Expires {end}.</Trans>}{' '}
      {terms.maxUses !== null && <Plural value={terms.maxUses} one="For one person." other="For # people." />}{' '}
      {terms.temporary && <Trans>For a visit.</Trans>}
    </span>
  )
}
