import { useLingui } from '@lingui/react/macro'
import type { ChannelId, ServerId, Uid } from '@parley/domain/ids'
import { moderationLimits } from '@parley/domain/moderation/limits'
import { timeoutPresets } from '@parley/domain/members/timeout'
import { isPrivate } from '@parley/domain/permissions/privateOverwrites'
import { openableChannels, useChannelTree } from '#features/channels'
import { usePermissions, useRoles } from '#features/servers'
import { CheckboxField } from '#ui/CheckboxField'
import { SelectField } from '#ui/SelectField'
import { TextField } from '#ui/TextField'
import { ChoiceList } from './ChoiceList'
import type { TypedRule } from './typedRule'

type Props = {
  serverId: ServerId
  me: Uid
  typed: TypedRule
  onType: (change: Partial<TypedRule>) => void
  errorOf: (field: string) => string | undefined
}

const hour = 60 * 60_000

/** What a rule does, and to whom. */
export function ConsequenceFields({ serverId, me, typed, onType, errorOf }: Props) {
  const { t } = useLingui()
  const roles = (useRoles(serverId).data ?? []).filter(({ id }) => (id as string) !== serverId)
  const channels = openableChannels(useChannelTree(serverId, me) ?? [])
  const mayTimeOut = usePermissions({ serverId, uid: me }).has('moderateMembers')
  const hidden = channels.filter((channel) => channel.type === 'text' && isPrivate(channel, serverId))
  const alerts: { value: ChannelId | null; label: string }[] = [
    { value: null, label: t`Nowhere` },
    ...hidden.map(({ id, name }) => ({ value: id, label: `#${name}` })),
  ]
  // Chosen by somebody who sees more.
  const isElsewhere = alerts.every(({ value }) => value !== typed.alertChannelId)
  if (isElsewhere) alerts.push({ value: typed.alertChannelId, label: t`A channel that you do not see` })
  const lengths: Record<number, string> = {
    60: t`60 seconds`,
    300: t`5 minutes`,
    600: t`10 minutes`,
    3_600: t`1 hour`,
    86_400: t`1 day`,
    604_800: t`1 week`,
    2_419_200: t`28 days`,
  }
  return (
    <>
      <CheckboxField
        label={t`Stop the message`}
        hint={errorOf('blocks') ?? t`It goes back to its author, with the reason. Nobody else sees it.`}
        isChecked={typed.blocks}
        onChange={(blocks) => onType({ blocks })}
      />
      {typed.blocks && (
        <TextField
          label={t`What its author reads`}
          hint={t`You can leave it empty: then we say in a few words what it is about.`}
          value={typed.notice}
          error={errorOf('notice')}
          onChange={(event) => onType({ notice: event.target.value })}
        />
      )}
      <SelectField
        label={t`Tell the moderators`}
        hint={t`A private channel. Whoever sees it reads what was written.`}
        value={typed.alertChannelId}
        error={errorOf('alertChannelId')}
        onChange={(alertChannelId) => onType({ alertChannelId })}
        options={alerts}
      />
      {(mayTimeOut || typed.timeoutSeconds !== null) && (
        <SelectField
          label={t`Time the author out`}
          value={typed.timeoutSeconds}
          onChange={(timeoutSeconds) => onType({ timeoutSeconds })}
          options={[
            { value: null, label: t`No` },
            ...timeoutPresets.map((seconds) => ({ value: seconds, label: lengths[seconds] ?? '' })),
          ]}
        />
      )}
      <SelectField
        label={t`For whom`}
        hint={t`Whoever may delete messages is always exempt.`}
        value={typed.newcomerMs}
        onChange={(newcomerMs) => onType({ newcomerMs })}
        options={[
          { value: null, label: t`Everybody` },
          { value: hour, label: t`Who joined in the last hour` },
          { value: 24 * hour, label: t`Who joined in the last day` },
          { value: 7 * 24 * hour, label: t`Who joined in the last week` },
          { value: 30 * 24 * hour, label: t`Who joined in the last 30 days` },
        ]}
      />
      <ChoiceList
        label={t`Exempt roles`}
        choices={roles}
        chosen={typed.exemptRoles}
        most={moderationLimits.automodExemptRoles}
        onChange={(exemptRoles) => onType({ exemptRoles })}
      />
      <ChoiceList
        label={t`Exempt channels`}
        choices={channels.map(({ id, name }) => ({ id, name: `#${name}` }))}
        chosen={typed.exemptChannels}
        most={moderationLimits.automodExemptChannels}
        onChange={(exemptChannels) => onType({ exemptChannels })}
      />
    </>
  )
}
