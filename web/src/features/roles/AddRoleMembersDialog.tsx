import { Plural, Trans, useLingui } from '@lingui/react/macro'
import type { ServerId, Uid } from '@parley/domain/ids'
import { limits } from '@parley/domain/limits'
import { memberName } from '@parley/domain/members/memberName'
import type { Member, Role } from '@parley/domain/schema/server'
import { useState } from 'react'
import { isCalled, useMemberSearch, useMembersById } from '#features/members'
import { Button } from '#ui/Button'
import { Dialog } from '#ui/Dialog'
import { TextField } from '#ui/TextField'
import { MemberChoice } from './MemberChoice'
import { useChangeRoleMembers } from './useChangeRoleMembers'

type Props = {
  serverId: ServerId
  role: Role
  isAllowed: (member: Member) => boolean
  isOpen: boolean
  onOpenChange: (isOpen: boolean) => void
}

export function AddRoleMembersDialog({ serverId, role, isAllowed, isOpen, onOpenChange }: Props) {
  const { t } = useLingui()
  const [chosen, setChosen] = useState<readonly Uid[]>([])
  const { change, isBusy } = useChangeRoleMembers(serverId, role)
  const count = chosen.length

  function close() {
    setChosen([])
    onOpenChange(false)
  }
  async function add() {
    if (await change({ add: [...chosen] })) close()
  }

  return (
    <Dialog
      isOpen={isOpen}
      onOpenChange={(open) => open || close()}
      title={t`Who becomes ${role.name}?`}
      footer={
        <>
          <Button variant="ghost" onClick={close}>
            <Trans>Cancel</Trans>
          </Button>
          <Button variant="primary" disabled={count === 0} isBusy={isBusy} onClick={() => void add()}>
            {count === 0 ? (
              <Trans>Add people</Trans>
            ) : (
              <Plural value={count} one="Add # person" other="Add # people" />
            )}
          </Button>
        </>
      }
    >
      <Chooser serverId={serverId} role={role} isAllowed={isAllowed} chosen={chosen} onChange={setChosen} />
    </Dialog>
  )
}

type ChooserProps = Pick<Props, 'serverId' | 'role' | 'isAllowed'> & {
  chosen: readonly Uid[]
  onChange: (chosen: readonly Uid[]) => void
}

function Chooser({ serverId, role, isAllowed, chosen, onChange }: ChooserProps) {
  const { t } = useLingui()
  const [search, setSearch] = useState('')
  const { members, note } = useMemberSearch(serverId, search)
  // Whoever was chosen stands first once the search is for somebody else.
  const far = useMembersById(serverId, chosen).filter(({ id }) => !members.some((each) => each.id === id))
  const found = [...far, ...members.filter((member) => isCalled(member, search))].filter(
    ({ roles }) => !roles.includes(role.id),
  )
  const isFull = chosen.length >= limits.roleMembersPerCall
  return (
    <div className="flex flex-col gap-3">
      <TextField
        type="search"
        label={t`Search people`}
        value={search}
        onChange={(event) => setSearch(event.target.value)}
        autoComplete="off"
      />
      <ul aria-label={t`People`} className="-mx-2 max-h-[40vh] min-h-20 overflow-y-auto">
        {found.map((member) => {
          const isChosen = chosen.includes(member.id)
          return (
            <li key={member.id}>
              <MemberChoice
                member={member}
                isChosen={isChosen}
                isDisabled={!isAllowed(member) || (isFull && !isChosen)}
                problem={isAllowed(member) ? null : t`${memberName(member)} is not below you.`}
                onToggle={() =>
                  onChange(isChosen ? chosen.filter((id) => id !== member.id) : [...chosen, member.id])
                }
              />
            </li>
          )
        })}
      </ul>
      <p role="status" className="text-ink-muted text-sm empty:hidden">
        {note ?? (found.length === 0 ? <Trans>Nobody else is called that.</Trans> : null)}
        {isFull && <Trans>That is as many as go at once.</Trans>}
      </p>
    </div>
  )
}
