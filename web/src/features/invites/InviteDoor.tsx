import { AppError } from '@parley/domain/errors'
import type { InvitePreview } from '@parley/domain/api/callables'
import type { InviteCode } from '@parley/domain/ids'
import { inviteCode } from '@parley/domain/schema/invite'
import type { ReactNode } from 'react'
import { useParams } from 'react-router'
import * as v from 'valibot'
import { InviteCard } from './InviteCard'
import { InviteCardSkeleton } from './InviteCardSkeleton'
import { InviteFrame } from './InviteFrame'
import { InviteRefused } from './InviteRefused'
import { useInvitePreview } from './useInvitePreview'

type Actions = (code: InviteCode, preview: InvitePreview) => ReactNode

/** The page at `/invite/CODE`. What can be done there differs between who is signed in and who is not. */
export function InviteDoor({ actions }: { actions: Actions }) {
  const parsed = v.safeParse(inviteCode, useParams()['code'])
  return (
    <InviteFrame>
      {parsed.success ? (
        <Preview key={parsed.output} code={parsed.output} actions={actions} />
      ) : (
        <InviteRefused error={new AppError('not-found')} />
      )}
    </InviteFrame>
  )
}

function Preview({ code, actions }: { code: InviteCode; actions: Actions }) {
  const state = useInvitePreview(code)
  switch (state.status) {
    case 'loading':
      return <InviteCardSkeleton />
    case 'failed':
      return <InviteRefused error={state.error} retry={state.retry} />
    case 'ready':
      return <InviteCard preview={state.preview}>{actions(code, state.preview)}</InviteCard>
  }
}
