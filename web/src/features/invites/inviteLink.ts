import type { InviteCode } from '@parley/domain/ids'
import { inviteCode } from '@parley/domain/schema/invite'
import * as v from 'valibot'
import { urls } from '#lib/urls'

export const inviteLink = (code: InviteCode): string => new URL(urls.invite(code), location.origin).href

/** As it is shown: nobody reads "https://". */
export const shortInviteLink = (code: InviteCode): string => `${location.host}${urls.invite(code)}`

/** The code in what somebody pasted: a code, a link, or a link without its beginning or with more at its end. */
export function inviteCodeFrom(pasted: string): InviteCode | null {
  const [, last] = /^(?:.*\/invite\/)?([^/?#\s]+)\/?(?:[?#]\S*)?$/.exec(pasted.trim()) ?? []
  const parsed = v.safeParse(inviteCode, last)
  return parsed.success ? parsed.output : null
}
