import { Trans, useLingui } from '@lingui/react/macro'
import type { ChannelId, ServerId } from '@parley/domain/ids'
import type { Step } from '@parley/domain/permissions/explain'
import type { Role } from '@parley/domain/schema/server'
import { Fragment } from 'react'
import { Link } from 'react-router'
import { urls } from '#lib/urls'

type Props = { step: Step; serverId: ServerId; channelId: ChannelId; roles: readonly Role[] }

/** What one station of the order said, with the way to where it is said. */
export function StepSentence({ step, serverId, channelId, roles }: Props) {
  const grantedBy = (ids: readonly string[]) => (
    <RoleLinks ids={ids} roles={roles} urlOf={(id) => urls.serverRole(serverId, id, 'permissions')} />
  )
  const saidOf = (ids: readonly string[]) => (
    <RoleLinks ids={ids} roles={roles} urlOf={(id) => urls.channelPermissions(serverId, channelId, id)} />
  )
  switch (step.kind) {
    case 'suspension':
      return <Trans>The account is suspended.</Trans>
    case 'owner':
      return <Trans>They own the server, and may do everything.</Trans>
    case 'administrator':
      return <Trans>Administrator by {grantedBy(step.roleIds)}, and so may do everything.</Trans>
    case 'grants':
      return step.isAllowed ? (
        <Trans>Granted in the whole server by {grantedBy(step.roleIds)}.</Trans>
      ) : (
        <Trans>None of their roles grants it in the server.</Trans>
      )
    case 'everyone overwrite':
      return step.isAllowed ? (
        <Trans>The channel allows it to {saidOf([serverId])}.</Trans>
      ) : (
        <Trans>The channel denies it to {saidOf([serverId])}.</Trans>
      )
    case 'role overwrites':
      return step.isAllowed ? (
        <Trans>The channel allows it to {saidOf(step.roleIds)}.</Trans>
      ) : (
        <Trans>The channel denies it to {saidOf(step.roleIds)}.</Trans>
      )
    case 'member overwrite':
      return step.isAllowed ? (
        <Trans>The channel allows it to them by name.</Trans>
      ) : (
        <Trans>The channel denies it to them by name.</Trans>
      )
    case 'needs':
      return step.permission === 'viewChannel' ? (
        <Trans>They may not view the channel, and so do nothing in it.</Trans>
      ) : (
        <Trans>They may not send messages here, and so do not this either.</Trans>
      )
    case 'timeout':
      return <Trans>They are timed out, and may look on for now.</Trans>
  }
}

type RoleLinksProps = { ids: readonly string[]; roles: readonly Role[]; urlOf: (id: string) => string }

/** The highest first. */
function RoleLinks({ ids, roles, urlOf }: RoleLinksProps) {
  const { t } = useLingui()
  const named = roles.filter(({ id }) => ids.includes(id)).toSorted((a, b) => b.position - a.position)
  return named.map((role, n) => (
    <Fragment key={role.id}>
      {n > 0 && ', '}
      <Link
        to={urlOf(role.id)}
        className="whitespace-nowrap font-medium text-ink underline-offset-2 hover:underline"
      >
        {role.position === 0 ? t`everyone` : role.name}
      </Link>
    </Fragment>
  ))
}
