import { auditedFields } from '@parley/domain/audit/auditedFields'
import { changesBetween } from '@parley/domain/audit/changesBetween'
import { overwriteChanges } from '@parley/domain/audit/overwriteChanges'
import { everyoneRoleId, type ServerId } from '@parley/domain/ids'
import type { AuditAction, AuditChanges, AuditEntry } from '@parley/domain/schema/audit'
import { type Millis, millis } from '@parley/domain/schema/common'
import * as v from 'valibot'
import type { Act } from './record'

type Fields = Readonly<Record<string, unknown>>
/** A document before and after somebody wrote it, as it is stored but for times; undefined where there is none. */
export type Edit = {
  readonly serverId: ServerId
  readonly id: string
  readonly before: Fields | undefined
  readonly after: Fields | undefined
  /** When it was written, as near as it is known. */
  readonly at: Millis
}
type Kind = AuditEntry['target']['kind']
type Updates = { readonly [Action in AuditAction]?: readonly string[] }

const text = v.fallback(v.string(), '')
const end = v.fallback(v.nullable(millis), null)

/** What an edit of such a document comes to, in the words of the acts that do the same. */
export const actsByHand = {
  servers: (edit: Edit): Act[] => {
    const { serverUpdate, serverTransfer } = auditedFields
    return updates('server', edit, { serverUpdate, serverTransfer })
  },

  roles: (edit: Edit): Act[] => {
    const { roleUpdate, roleMove } = auditedFields
    return (
      cameOrWent(edit, 'role', ['roleCreate', 'roleDelete'], roleUpdate) ??
      updates('role', edit, { roleUpdate, roleMove })
    )
  },

  channels: (edit: Edit): Act[] => {
    const { channelUpdate, channelMove } = auditedFields
    const overwrites = overwriteChanges(edit.before?.['overwrites'], edit.after?.['overwrites'])
    return (
      cameOrWent(edit, 'channel', ['channelCreate', 'channelDelete'], channelUpdate) ?? [
        ...updates('channel', edit, { channelUpdate, channelMove }),
        ...actIf(edit, 'channel', 'overwriteUpdate', overwrites),
      ]
    )
  },

  /** Whoever appears holds the everyone role and is not timed out: joining is no act of this log. */
  access: (edit: Edit): Act[] => {
    const { serverId, before, after, at } = edit
    if (!after) return [{ action: 'memberKick', target: targetOf('member', edit) }]
    const stood = before ?? { roles: [everyoneRoleId(serverId)] }
    const [was, is] = [runsUntil(stood, at), runsUntil(after, at)]
    const target = targetOf('member', edit)
    return [
      ...updates(
        'member',
        { ...edit, before: stood },
        {
          memberRolesUpdate: auditedFields.memberRolesUpdate,
          memberVoiceUpdate: auditedFields.memberVoiceUpdate,
        },
      ),
      ...(was !== is && is > 0 ? [{ action: 'memberTimeout', target, details: { until: is } } as const] : []),
      ...(was !== is && is === 0 ? [{ action: 'memberTimeoutLift', target } as const] : []),
    ]
  },

  members: (edit: Edit): Act[] => {
    const { memberNicknameUpdate } = auditedFields
    return edit.before && edit.after ? updates('member', edit, { memberNicknameUpdate }) : []
  },

  /** A trigger adds what such a ban lacks: to have no end, or no reason, is the same as to say nothing of it. */
  bans: (edit: Edit): Act[] => {
    const target = targetOf('member', edit)
    const [was, is] = [banIn(edit.before), banIn(edit.after)]
    if (!is) return [{ action: 'memberUnban', target }]
    const changes = was ? changesBetween(was, is, auditedFields.memberBan) : {}
    if (was && Object.keys(changes).length === 0) return []
    return [{ action: 'memberBan', target, changes, details: { until: is.until }, reason: is.reason }]
  },
} as const satisfies Record<string, (edit: Edit) => Act[]>

function updates(kind: Kind, edit: Edit, fieldsOf: Updates): Act[] {
  const { before, after } = edit
  if (!before || !after) return []
  return Object.entries(fieldsOf).flatMap(([action, fields]) =>
    actIf(edit, kind, action as AuditAction, changesBetween(before, after, fields)),
  )
}

function cameOrWent(
  edit: Edit,
  kind: Kind,
  [came, went]: readonly [AuditAction, AuditAction],
  fields: readonly string[],
): Act[] | undefined {
  const { before, after } = edit
  if (before && after) return undefined
  const changes = changesBetween(before ?? {}, after ?? {}, fields)
  return [{ action: after ? came : went, target: targetOf(kind, edit), changes }]
}

const actIf = (edit: Edit, kind: Kind, action: AuditAction, changes: AuditChanges): Act[] =>
  Object.keys(changes).length === 0 ? [] : [{ action, target: targetOf(kind, edit), changes }]

const targetOf = (kind: Kind, { id, before, after }: Edit): Act['target'] => ({
  kind,
  id,
  name: kind === 'member' ? '' : v.parse(text, (after ?? before)?.['name']),
})

/** Zero where no timeout runs: of an end that is over, it does not matter when it was. */
function runsUntil({ timeoutUntil }: Fields, at: Millis): Millis {
  const until = v.parse(end, timeoutUntil) ?? 0
  return until > at ? until : 0
}

const banIn = (ban: Fields | undefined) =>
  ban && { reason: v.parse(text, ban['reason']), until: v.parse(end, ban['until']) }
