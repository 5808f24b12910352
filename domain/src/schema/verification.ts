import * as v from 'valibot'

/**
 * What a server asks of newcomers before they may talk. Each level asks for what the ones before it do: a verified
 * e-mail address, an account that is not brand new, some minutes of membership.
 */
export const verification = v.picklist(['none', 'email', 'account', 'member'])
export type Verification = v.InferOutput<typeof verification>
