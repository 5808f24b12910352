/**
 * May this person do that here? The sentences of `firestore.rules`, under the same names and over the same
 * documents, for functions (which bypass rules) and for tests.
 */
import { isLockOn } from '../channels/lock'
import { limits } from '../limits'
import type { Acl } from '../schema/acl'
import type { Message } from '../schema/message'
import { type Newcomer, newcomerLack } from './newcomer'
import type { RuledPermission } from './permission'

/** A member as rules see one: their `access` document, their token and the time. */
export type Who = Newcomer & {
  readonly uid: string
  readonly timeoutUntil: number
  readonly suspended: boolean
}

/** Nobody has to be known here to look on, or to take away. */
export type Reader = Omit<Who, 'pending' | 'emailVerified' | 'accountAt'>

type MessageFacts = Readonly<Pick<Message, 'held' | 'createdAt' | 'type'>> & { readonly authorId: string }

export function canViewChannel(acl: Acl, who: Reader): boolean {
  return !who.suspended && has(acl, who, 'viewChannel')
}

/**
 * Without the history a member reads what was written since they joined. A held message is for its author and
 * for moderators.
 */
export function canReadMessage(acl: Acl, who: Reader, message: MessageFacts): boolean {
  if (!canViewChannel(acl, who)) return false
  if (!has(acl, who, 'readMessageHistory') && message.createdAt < who.joinedAt) return false
  return !message.held || message.authorId === who.uid || has(acl, who, 'manageMessages')
}

export function canSendMessage(acl: Acl, who: Who): boolean {
  if (!holdsMessages(acl) || isTimedOut(acl, who) || isNewcomer(acl, who) || isLocked(acl, who)) return false
  return canViewChannel(acl, who) && has(acl, who, 'sendMessages')
}

/** Closed to all but moderators, who say there why. */
function isLocked(acl: Acl, who: Who): boolean {
  return isLockOn(acl.locked, who.nowMs) && !has(acl, who, 'manageMessages')
}

/** Has to wait between two messages. Whoever moderates does too, unless they are granted not to. */
export function isSlowed(acl: Acl, who: Pick<Who, 'uid' | 'roles'>): boolean {
  return acl.slow > 0 && !has(acl, who, 'bypassSlowmode')
}

/** A voice channel has its own chat; a category is only a heading. */
const holdsMessages = (acl: Acl) => acl.type === 'text' || acl.type === 'voice'

/**
 * Nobody else sees what is held until automod has looked at it. Whoever may take messages away needs no such look. Edits
 * ask the same, and what is held is let go by functions alone.
 */
export function canSendUnheld(acl: Acl, who: Pick<Who, 'uid' | 'roles'>): boolean {
  return !acl.automod || has(acl, who, 'manageMessages')
}

/**
 * Whoever reads it may join in what others have reacted with; a kind of their own is a permission. A locked channel is
 * closed to words alone.
 */
export function canReact(
  acl: Acl,
  who: Who,
  message: MessageFacts & { readonly kinds: readonly string[] },
  emojis: readonly string[],
): boolean {
  if (message.held || isTimedOut(acl, who) || isNewcomer(acl, who)) return false
  if (!canReadMessage(acl, who, message)) return false
  const kinds = new Set([...message.kinds, ...emojis])
  if (kinds.size > limits.reactionKinds) return false
  return kinds.size === message.kinds.length || has(acl, who, 'addReactions')
}

/** Nobody edits for somebody else, not even the owner; and nobody what Parley says of them. */
export function canEditMessage(acl: Acl, who: Who, message: MessageFacts): boolean {
  return message.type === 'text' && message.authorId === who.uid && canSendMessage(acl, who)
}

/**
 * Everyone may take back what they said, also in a timeout; an alert is about them and not theirs. What others said goes
 * by a function, which records it.
 */
export function canDeleteMessage(
  acl: Acl,
  who: Reader,
  message: Pick<MessageFacts, 'authorId' | 'type'>,
): boolean {
  return canViewChannel(acl, who) && message.authorId === who.uid && message.type !== 'alert'
}

/** Whoever they are from. Only a function asks this: rules let no client do it. A timeout takes moderation away. */
export function canPurgeMessages(acl: Acl, who: Reader): boolean {
  return canViewChannel(acl, who) && !isTimedOut(acl, who) && has(acl, who, 'manageMessages')
}

/** Owner or administrator: every permission, and no timeout. */
function isAdministrator(acl: Acl, who: Pick<Who, 'uid' | 'roles'>): boolean {
  return acl.owner === who.uid || holdsAny(who, acl.admins)
}

function isTimedOut(acl: Acl, who: Reader): boolean {
  return who.timeoutUntil > who.nowMs && !isAdministrator(acl, who)
}

/** May not talk yet: has the rules to agree to, or is not yet what the server asks for. */
function isNewcomer(acl: Acl, who: Who): boolean {
  return newcomerLack(acl.gate, who, isAdministrator(acl, who)) !== null
}

function has(acl: Acl, who: Pick<Who, 'uid' | 'roles'>, permission: RuledPermission): boolean {
  if (isAdministrator(acl, who)) return true
  const own = acl.u[who.uid]
  if (own?.a.includes(permission)) return true
  if (own?.d.includes(permission)) return false
  const grant = acl.r[permission]
  if (!grant) return false
  return holdsAny(who, grant.a) || (!holdsAny(who, grant.d) && holdsAny(who, grant.b))
}

function holdsAny(who: Pick<Who, 'roles'>, roleIds: readonly string[]): boolean {
  return roleIds.some((id) => who.roles.includes(id))
}
