import type { AutomodRule, AutomodTrigger } from '@parley/domain/schema/automod'

/** A rule for tests, which blocks and says nothing else. */
export const aRule = (trigger: AutomodTrigger, changes: Partial<AutomodRule> = {}): AutomodRule => ({
  id: 'aaaaaaaaaaaaaaaaaaaa',
  name: 'Rule',
  isOn: true,
  trigger,
  newcomerMs: null,
  exemptRoles: [],
  exemptChannels: [],
  blocks: true,
  notice: '',
  alertChannelId: null,
  timeoutSeconds: null,
  ...changes,
})

export const someWords = (changes: Partial<Extract<AutomodTrigger, { kind: 'words' }>>): AutomodTrigger => ({
  kind: 'words',
  keywords: [],
  patterns: [],
  presets: [],
  allowed: [],
  checksNames: false,
  ...changes,
})
