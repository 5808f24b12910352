import { useLingui } from '@lingui/react/macro'
import { overwriteOf } from '@parley/domain/audit/overwriteChanges'
import { lock } from '@parley/domain/channels/lock'
import { permission } from '@parley/domain/permissions/permission'
import type { AuditValue } from '@parley/domain/schema/audit'
import * as v from 'valibot'
import { permissionText } from '#features/roles'
import type { AuditNames } from './useAuditNames'

const momentFormat = new Intl.DateTimeFormat(undefined, { dateStyle: 'medium', timeStyle: 'short' })

/** What fields and what stands in them are called. Of a field that is not known here, as it is stored. */
export function useAuditValues(names: AuditNames) {
  const { t, i18n } = useLingui()
  const labels: Record<string, string> = {
    name: t`Name`,
    description: t`Description`,
    icon: t`Picture`,
    visibility: t`Who finds it`,
    verification: t`Asked of newcomers`,
    houseRules: t`Rules of the house`,
    welcomeChannelId: t`Welcome channel`,
    ownerId: t`Owner`,
    topic: t`Topic`,
    type: t`Kind`,
    slowModeSeconds: t`Slow mode, in seconds`,
    locked: t`Locked`,
    parentId: t`Category`,
    position: t`Place`,
    color: t`Colour`,
    hoist: t`Listed apart`,
    mentionable: t`Can be mentioned`,
    permissions: t`Permissions`,
    roles: t`Roles`,
    roleIds: t`Roles`,
    nick: t`Nickname`,
    muted: t`Muted in voice channels`,
    deafened: t`Deafened in voice channels`,
    raidGuard: t`Raid guard: joins, within seconds, pause in seconds`,
    timeoutUntil: t`Timed out until`,
    until: t`Until`,
    reason: t`Reason`,
    deleteMessages: t`Messages deleted`,
    channelId: t`Channel`,
    maxUses: t`Uses at most`,
    temporary: t`For a visit`,
    days: t`Away for days`,
    added: t`Given to`,
    removed: t`Taken from`,
    authorIds: t`Written by`,
    outcome: t`Outcome`,
    text: t`Text`,
    channelName: t`Channel`,
  }
  const words: Record<string, string> = {
    private: t`Only who is invited`,
    public: t`Everybody`,
    text: t`Text`,
    voice: t`Voice`,
    category: t`Category`,
    none: t`Nothing`,
  }

  function labelOf(field: string): string {
    const overwrite = overwriteOf(field)
    if (!overwrite) return labels[field] ?? field
    const name = overwrite.kind === 'role' ? names.role(overwrite.id) : names.person(overwrite.id)
    return overwrite.says === 'allow' ? t`${name}: allowed` : t`${name}: denied`
  }

  /** Kept as it is stored. */
  function lockText(value: string): string {
    const stored = v.safeParse(v.pipe(v.string(), v.parseJson(), lock), value)
    if (!stored.success) return value
    return stored.output.until === null ? t`until it is unlocked` : momentFormat.format(stored.output.until)
  }

  function textOf(field: string, value: string): string {
    if (field === 'permissions' || overwriteOf(field)) {
      return v.is(permission, value) ? i18n._(permissionText[value].label) : value
    }
    if (field === 'locked') return lockText(value)
    if (field === 'roles' || field === 'roleIds') return names.role(value)
    if (['added', 'removed', 'ownerId', 'authorIds'].includes(field)) return names.person(value)
    if (field === 'parentId' || field === 'welcomeChannelId' || field === 'channelId')
      return names.channel(value)
    const isWord = ['visibility', 'type', 'verification', 'deleteMessages'].includes(field)
    return (isWord && words[value]) || value
  }

  function valueOf(field: string, value: AuditValue): string {
    if (value === null || value === '') {
      if (field === 'until') return t`for good`
      return field === 'maxUses' ? t`no limit` : t`nothing`
    }
    if (typeof value === 'boolean') return value ? t`yes` : t`no`
    if (typeof value === 'number') {
      return field === 'until' || field === 'timeoutUntil' ? momentFormat.format(value) : String(value)
    }
    if (typeof value === 'string') return textOf(field, value)
    return value.map((each) => textOf(field, each)).join(', ')
  }
  return { labelOf, valueOf }
}
