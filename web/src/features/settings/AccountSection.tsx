import { Trans, useLingui } from '@lingui/react/macro'
import { useQuery } from '@tanstack/react-query'
import { getOwnUser } from '#backend/users'
import { type SignedIn, VerifyEmailNotice } from '#features/auth'
import { Avatar } from '#ui/Avatar'
import { Divider } from '#ui/Divider'
import { Skeleton } from '#ui/Skeleton'
import { SettingsSectionFrame } from '#ui/SettingsSectionFrame'
import { DisplayNameForm } from './DisplayNameForm'
import { LogOutSection } from './LogOutSection'
import { WaysInSection } from './WaysInSection'

export function AccountSection({ me, unsentCount }: { me: SignedIn; unsentCount: number }) {
  const { t } = useLingui()
  const user = useQuery(getOwnUser(me.uid)).data
  return (
    <SettingsSectionFrame title={t`Account`}>
      {user ? (
        <>
          <div className="flex items-center gap-4">
            <Avatar name={user.displayName} src={user.avatar} size={80} />
            <dl className="min-w-0">
              <dt className="sr-only">
                <Trans>Username</Trans>
              </dt>
              <dd className="truncate font-medium text-ink text-lg">@{user.username}</dd>
              <dt className="sr-only">
                <Trans>E-mail</Trans>
              </dt>
              <dd className="truncate text-base text-ink-muted">{me.email}</dd>
            </dl>
          </div>
          <DisplayNameForm uid={me.uid} displayName={user.displayName} />
        </>
      ) : (
        <div aria-busy="true" className="flex items-center gap-4">
          <Skeleton className="size-20 rounded-full" />
          <Skeleton className="h-5 w-40" />
        </div>
      )}
      <VerifyEmailNotice me={me} />
      <Divider />
      <WaysInSection me={me} />
      <Divider />
      <LogOutSection unsentCount={unsentCount} />
    </SettingsSectionFrame>
  )
}
