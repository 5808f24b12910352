import { useLingui } from '@lingui/react/macro'
import type { ServerId } from '@parley/domain/ids'
import { inviteCodeFrom } from '#features/invites'
import { MemberField } from '#features/members'
import { SelectField } from '#ui/SelectField'
import { TextField } from '#ui/TextField'
import type { OnlyKind, useWish } from './useWish'

type Props = Pick<
  ReturnType<typeof useWish>,
  'onlyKind' | 'listOnly' | 'inviter' | 'setInviter' | 'codeTyped' | 'setCodeTyped'
> & {
  serverId: ServerId
  /** Whoever may not see all invites learns of no code. */
  maySeeCodes: boolean
}

/** By how people came and how they stand, which rules let nobody read. */
export function OnlyFields(props: Props) {
  const { serverId, maySeeCodes, onlyKind, listOnly, inviter, setInviter, codeTyped, setCodeTyped } = props
  const { t } = useLingui()
  const kinds: { value: OnlyKind; label: string }[] = [
    { value: 'everybody', label: t`Everybody` },
    { value: 'timedOut', label: t`Timed out now` },
    { value: 'visiting', label: t`On a visit` },
    { value: 'young1', label: t`Account younger than a day` },
    { value: 'young7', label: t`Account younger than a week` },
    { value: 'young30', label: t`Account younger than 30 days` },
    { value: 'invitedBy', label: t`Invited by a person…` },
    ...(maySeeCodes || onlyKind === 'invitedWith'
      ? [{ value: 'invitedWith' as const, label: t`Invited with a code…` }]
      : []),
  ]
  const isCode = codeTyped.trim() === '' || inviteCodeFrom(codeTyped) !== null
  return (
    <>
      <SelectField label={t`Only those`} value={onlyKind} onChange={listOnly} options={kinds} />
      {onlyKind === 'invitedBy' && (
        <div className="col-span-2">
          <MemberField
            label={t`Who invited them`}
            serverId={serverId}
            value={inviter}
            onChange={setInviter}
            error={undefined}
          />
        </div>
      )}
      {onlyKind === 'invitedWith' && (
        <div className="col-span-2">
          <TextField
            label={t`Invite code`}
            placeholder={t`The code, or the whole link`}
            value={codeTyped}
            error={isCode ? undefined : t`This is no invite code.`}
            autoComplete="off"
            autoCapitalize="off"
            spellCheck={false}
            onChange={(event) => setCodeTyped(event.target.value)}
          />
        </div>
      )}
    </>
  )
}
