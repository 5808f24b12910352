import { useLingui } from '@lingui/react/macro'
import type { ServerId, Uid } from '@parley/domain/ids'
import type { Member } from '@parley/domain/schema/server'
import { useState } from 'react'
import { MemberField, useAuthors } from '#features/members'
import { closePurge, PurgeDialog, type PurgeSubject, usePurge } from '#features/moderation'

/** Messages are one feature's and their authors another's: here they meet. */
export function PurgeLayer({ isOpen }: { isOpen: boolean }) {
  const { subject, opening } = usePurge()
  return subject && <OpenPurge key={opening} isOpen={isOpen} subject={subject} />
}

function OpenPurge({ isOpen, subject }: { isOpen: boolean; subject: PurgeSubject }) {
  const authorOf = useAuthors(subject.serverId)
  return (
    <PurgeDialog
      subject={subject}
      isOpen={isOpen}
      onClose={closePurge}
      nameOf={(uid) => authorOf(uid).name}
      memberField={(onChoose) => <AuthorField serverId={subject.serverId} onChoose={onChoose} />}
    />
  )
}

type AuthorFieldProps = { serverId: ServerId; onChoose: (uid: Uid | null) => void }

function AuthorField({ serverId, onChoose }: AuthorFieldProps) {
  const { t } = useLingui()
  const [member, setMember] = useState<Member | null>(null)
  return (
    <MemberField
      label={t`From (anybody if empty)`}
      serverId={serverId}
      value={member}
      onChange={(chosen) => {
        setMember(chosen)
        onChoose(chosen?.id ?? null)
      }}
      error={undefined}
    />
  )
}
