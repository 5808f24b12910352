import type { AutomodRule } from '../schema/automod'

/** Whose message a rule would be about. */
export type Writer = {
  readonly roles: readonly string[]
  readonly joinedAt: number
  /** When it was written. */
  readonly nowMs: number
}

/** Whether a rule has anything to say to this person in this channel; null for no channel at all, as for a name. */
export function concernsWriter(rule: AutomodRule, writer: Writer, channelId: string | null): boolean {
  if (!rule.isOn) return false
  if (rule.exemptRoles.some((role) => writer.roles.includes(role))) return false
  if (rule.exemptChannels.some((channel) => channel === channelId)) return false
  return rule.newcomerMs === null || writer.nowMs - writer.joinedAt < rule.newcomerMs
}
