import { Trans } from '@lingui/react/macro'
import type { DirectoryWish } from '#backend/directory'

/** Why the list is empty. */
export const Nobody = ({ wish }: { wish: DirectoryWish }) => (
  <p role="status" className="px-4 py-6 text-ink-muted">
    <Reason {...wish} />
  </p>
)

function Reason({ only, joined, letters, filter }: DirectoryWish) {
  switch (only?.kind) {
    case 'timedOut':
      return <Trans>Nobody is timed out now.</Trans>
    case 'visiting':
      return <Trans>Nobody is here on a visit.</Trans>
    case 'youngAccount':
      return <Trans>Nobody has so young an account.</Trans>
    case 'invitedBy':
      return <Trans>Nobody who is here was invited by them.</Trans>
    case 'invitedWith':
      return <Trans>Nobody who is here came with this code.</Trans>
    case undefined:
      break
  }
  if (letters !== '' && joined !== null) {
    return <Trans>Nobody whose name or username begins so has joined since then.</Trans>
  }
  if (letters !== '') {
    return <Trans>Nobody’s name or username begins so. Try fewer letters, or another role.</Trans>
  }
  if (joined !== null) return <Trans>Nobody has joined since then.</Trans>
  return filter === 'none' ? (
    <Trans>Everybody holds a role.</Trans>
  ) : (
    <Trans>Nobody holds this role yet.</Trans>
  )
}
