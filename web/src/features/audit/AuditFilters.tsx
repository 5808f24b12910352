import { useLingui } from '@lingui/react/macro'
import type { AuditGroup } from '@parley/domain/audit/actionGroups'
import type { ServerId } from '@parley/domain/ids'
import { MemberField } from '#features/members'
import { SelectField } from '#ui/SelectField'
import type { AuditActorChoice, useAuditFilter } from './useAuditFilter'

type Props = ReturnType<typeof useAuditFilter> & { serverId: ServerId }

export function AuditFilters(props: Props) {
  const { serverId, actor, chooseActor, person, setPerson, group, chooseGroup, about, setAbout } = props
  const { t } = useLingui()
  const actors: { value: AuditActorChoice; label: string }[] = [
    { value: 'everybody', label: t`Everybody` },
    { value: 'member', label: t`A person…` },
    { value: 'console', label: t`Edited by hand` },
    { value: 'automod', label: t`Automod` },
    { value: 'raidGuard', label: t`Raid guard` },
  ]
  const groups: { value: AuditGroup | null; label: string }[] = [
    { value: null, label: t`Everything` },
    { value: 'server', label: t`Server` },
    { value: 'channels', label: t`Channels` },
    { value: 'roles', label: t`Roles` },
    { value: 'members', label: t`Members` },
    { value: 'invites', label: t`Invites` },
    { value: 'messages', label: t`Messages` },
    { value: 'automod', label: t`Automod` },
  ]
  return (
    <div className="grid gap-x-3 gap-y-2 sm:grid-cols-3">
      <SelectField label={t`Who`} value={actor} onChange={chooseActor} options={actors} />
      <SelectField label={t`What`} value={group} onChange={chooseGroup} options={groups} />
      <MemberField
        label={t`To whom`}
        serverId={serverId}
        value={about}
        onChange={setAbout}
        error={undefined}
      />
      {actor === 'member' && (
        <div className="sm:col-span-2">
          <MemberField
            label={t`Who did it`}
            serverId={serverId}
            value={person}
            onChange={setPerson}
            error={undefined}
          />
        </div>
      )}
    </div>
  )
}
