import type { AuditFilter } from '@parley/domain/api/auditCallables'
import { type AuditGroup, auditGroups } from '@parley/domain/audit/actionGroups'
import type { Member } from '@parley/domain/schema/server'
import { useState } from 'react'
import { useSearchParams } from 'react-router'
import * as v from 'valibot'

const actors = ['everybody', 'member', 'console', 'automod', 'raidGuard'] as const
export type AuditActorChoice = (typeof actors)[number]

/** Whatever else an address says is as if it said nothing. */
const actorFrom = v.fallback(v.picklist(actors), 'everybody')
const groupFrom = v.fallback(v.nullable(v.picklist(auditGroups)), null)

/** Of what is listed. It is in the address for a reload, but for people, who are chosen by name. */
export function useAuditFilter() {
  const [params, setParams] = useSearchParams()
  const [person, setPerson] = useState<Member | null>(null)
  const [about, setAbout] = useState<Member | null>(null)
  const actor = v.parse(actorFrom, params.get('by') ?? undefined)
  const group = v.parse(groupFrom, params.get('kind'))
  const put = (key: 'by' | 'kind', value: string | null) =>
    setParams(
      (before) => {
        const next = new URLSearchParams(before)
        if (value === null) next.delete(key)
        else next.set(key, value)
        return next
      },
      { replace: true },
    )
  const filter: AuditFilter = { who: whoOf(actor, person), group, targetId: about?.id ?? null }
  return {
    filter,
    isFiltered: filter.who !== null || group !== null || about !== null,
    actor,
    chooseActor: (value: AuditActorChoice) => put('by', value === 'everybody' ? null : value),
    person,
    setPerson,
    group,
    chooseGroup: (value: AuditGroup | null) => put('kind', value),
    about,
    setAbout,
  }
}

function whoOf(actor: AuditActorChoice, person: Member | null): AuditFilter['who'] {
  if (actor === 'everybody') return null
  if (actor !== 'member') return { by: actor }
  return person && { by: 'member', uid: person.id }
}
