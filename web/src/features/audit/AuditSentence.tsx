import { Plural, Trans } from '@lingui/react/macro'
import type { ListedAuditEntry } from '@parley/domain/api/auditCallables'
import type { ReactNode } from 'react'
import type { AuditNames } from './useAuditNames'

type Props = { entry: ListedAuditEntry; names: AuditNames }

/** Who did what, in one sentence. */
export function AuditSentence({ entry, names }: Props): ReactNode {
  const who = <Who entry={entry} names={names} />
  const { target, details, changes, actorId } = entry
  const named = <strong className="font-medium">{nameOf(entry, names)}</strong>
  const count = typeof details['count'] === 'number' ? details['count'] : 0
  switch (entry.action) {
    case 'serverUpdate':
      return <Trans>{who} changed the server</Trans>
    case 'serverTransfer': {
      const heir = <strong className="font-medium">{names.person(String(changes['ownerId']?.after))}</strong>
      return (
        <Trans>
          {who} handed the server over to {heir}
        </Trans>
      )
    }
    case 'channelCreate':
      return (
        <Trans>
          {who} made the channel {named}
        </Trans>
      )
    case 'channelUpdate':
      return (
        <Trans>
          {who} changed the channel {named}
        </Trans>
      )
    case 'channelMove':
      return (
        <Trans>
          {who} moved the channel {named}
        </Trans>
      )
    case 'channelDelete':
      return (
        <Trans>
          {who} deleted the channel {named}
        </Trans>
      )
    case 'overwriteUpdate':
      return (
        <Trans>
          {who} changed who may do what in {named}
        </Trans>
      )
    case 'roleCreate':
      return (
        <Trans>
          {who} made the role {named}
        </Trans>
      )
    case 'roleUpdate':
      return (
        <Trans>
          {who} changed the role {named}
        </Trans>
      )
    case 'roleMove':
      return (
        <Trans>
          {who} moved the role {named}
        </Trans>
      )
    case 'roleDelete':
      return (
        <Trans>
          {who} deleted the role {named}
        </Trans>
      )
    case 'memberRolesUpdate':
      return target.kind === 'role' ? (
        <RoleGiven entry={entry} names={names} />
      ) : (
        <Trans>
          {who} changed the roles of {named}
        </Trans>
      )
    case 'memberNicknameUpdate': {
      if (target.kind === 'server') {
        const people = lengthOf(details['removed'])
        return (
          <Trans>
            {who} reset <Plural value={people} one="# nickname" other="# nicknames" />
          </Trans>
        )
      }
      return target.id === actorId ? (
        <Trans>{who} changed their own nickname</Trans>
      ) : (
        <Trans>
          {who} changed the nickname of {named}
        </Trans>
      )
    }
    case 'memberTimeout':
    case 'automodTimeout':
      return (
        <Trans>
          {who} timed {named} out
        </Trans>
      )
    case 'memberTimeoutLift':
      return (
        <Trans>
          {who} lifted the timeout of {named}
        </Trans>
      )
    case 'memberVoiceUpdate':
      return (
        <Trans>
          {who} changed how {named} takes part in voice
        </Trans>
      )
    case 'memberKick':
      return (
        <Trans>
          {who} kicked {named}
        </Trans>
      )
    case 'memberPrune':
      return (
        <Trans>
          {who} pruned <Plural value={count} one="# member" other="# members" />
        </Trans>
      )
    case 'memberBan':
      return (
        <Trans>
          {who} banned {named}
        </Trans>
      )
    case 'memberUnban':
      return (
        <Trans>
          {who} lifted the ban of {named}
        </Trans>
      )
    case 'memberWarn':
      return (
        <Trans>
          {who} warned {named}
        </Trans>
      )
    case 'inviteCreate':
      return (
        <Trans>
          {who} made the invite {named}
        </Trans>
      )
    case 'inviteRevoke':
      return (
        <Trans>
          {who} revoked the invite {named}
        </Trans>
      )
    case 'invitesPause':
      return <Trans>{who} paused all invites</Trans>
    case 'invitesResume':
      return <Trans>{who} opened the invites again</Trans>
    case 'messageDelete': {
      const author = typeof details['authorId'] === 'string' ? names.person(details['authorId']) : null
      return author === null ? (
        <Trans>{who} deleted a message</Trans>
      ) : (
        <Trans>
          {who} deleted a message of {author}
        </Trans>
      )
    }
    case 'messagePurge':
      return (
        <Trans>
          {who} deleted <Plural value={count} one="# message" other="# messages" />
        </Trans>
      )
    case 'automodUpdate':
      return <Trans>{who} changed what Automod looks for</Trans>
    case 'automodBlock':
      return (
        <Trans>
          {who} kept back a message of {named}
        </Trans>
      )
    case 'reportResolve':
      return <Trans>{who} settled a report</Trans>
  }
}

function RoleGiven({ entry, names }: Props) {
  const who = <Who entry={entry} names={names} />
  const named = <strong className="font-medium">{nameOf(entry, names)}</strong>
  const [added, removed] = [lengthOf(entry.details['added']), lengthOf(entry.details['removed'])]
  if (removed === 0) {
    return (
      <Trans>
        {who} gave the role {named} to <Plural value={added} one="# person" other="# people" />
      </Trans>
    )
  }
  if (added === 0) {
    return (
      <Trans>
        {who} took the role {named} from <Plural value={removed} one="# person" other="# people" />
      </Trans>
    )
  }
  return (
    <Trans>
      {who} changed who holds the role {named}
    </Trans>
  )
}

function Who({ entry: { by, actorId }, names }: Props) {
  const name = {
    member: actorId === null ? '?' : names.person(actorId),
    console: <Trans>Somebody by hand</Trans>,
    automod: <Trans>Automod</Trans>,
    raidGuard: <Trans>The raid guard</Trans>,
  }[by]
  return <strong className="font-medium">{name}</strong>
}

const nameOf = ({ target: { kind, id, name } }: ListedAuditEntry, names: AuditNames): string =>
  kind === 'member' ? names.person(id) : name || id

const lengthOf = (value: unknown): number => (Array.isArray(value) ? value.length : 0)
