import type { Member } from '../schema/server'
import { memberName } from './memberName'

/** Firestore compares bytes, in which "Zoe" comes before "anna" and "Émile" after both. */
export const foldName = (name: string): string =>
  name.normalize('NFKD').replace(/\p{M}/gu, '').toLowerCase().trim()

/** What members are ordered by and found by: their name in the server, without what people do not type. */
export const sortNameOf = (member: Pick<Member, 'nick' | 'displayName'>): string =>
  foldName(memberName(member))
