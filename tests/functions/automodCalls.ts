/** What whoever manages a server asks about automod, and a rule to begin with. */
import { randomUUID } from 'node:crypto'
import type { AutomodDraft, TriedHit } from '@parley/domain/api/automodCallables'
import type { ServerId } from '@parley/domain/ids'
import type { AutomodRule, AutomodTrigger } from '@parley/domain/schema/automod'
import { call, type Person } from './people'

type Words = Extract<AutomodTrigger, { kind: 'words' }>

export const wordsTrigger = (changes: Partial<Words> = {}): Words => ({
  kind: 'words',
  keywords: ['banana'],
  patterns: [],
  presets: [],
  allowed: [],
  checksNames: false,
  ...changes,
})

export const draftRule = (changes: Partial<AutomodDraft> = {}): AutomodDraft => ({
  name: 'Fruit',
  isOn: true,
  trigger: wordsTrigger(),
  newcomerMs: null,
  exemptRoles: [],
  exemptChannels: [],
  blocks: true,
  notice: '',
  alertChannelId: null,
  timeoutSeconds: null,
  ...changes,
})

export const readAutomod = (person: Person | undefined, serverId: ServerId) =>
  call<{ rules: AutomodRule[] }>(person, 'readAutomod', { serverId })

export const saveAutomodRule = (
  person: Person | undefined,
  serverId: ServerId,
  rule: object = draftRule(),
  ruleId: string | null = null,
) =>
  call<{ ruleId: string }>(person, 'saveAutomodRule', { requestId: randomUUID(), serverId, ruleId, ...rule })

export const deleteAutomodRule = (person: Person | undefined, serverId: ServerId, ruleId: string) =>
  call<object>(person, 'deleteAutomodRule', { requestId: randomUUID(), serverId, ruleId })

export const testAutomodRule = (
  person: Person | undefined,
  serverId: ServerId,
  text: string,
  rule = draftRule(),
) => call<{ isFound: boolean }>(person, 'testAutomodRule', { serverId, rule, text })

export const tryAutomodRule = (person: Person | undefined, serverId: ServerId, rule = draftRule()) =>
  call<{ looked: number; found: number; hits: TriedHit[] }>(person, 'tryAutomodRule', { serverId, rule })
