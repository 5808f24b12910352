import { attempt, userOf } from './auth'

/** The address was verified elsewhere: rules read that from the token, which would say otherwise for up to an hour. */
export const renewVerified = () =>
  attempt(async (auth) => {
    const user = userOf(auth)
    const { claims } = await user.getIdTokenResult()
    if (claims['email_verified'] !== true) await user.getIdToken(true)
  })
