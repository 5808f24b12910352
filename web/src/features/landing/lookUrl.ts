import { urlPatterns } from '#lib/urls'

/** The read-only demo. The channel is in the address, so that a link to it opens it. */
export const lookUrl = (channelName?: string) =>
  channelName === undefined
    ? urlPatterns.look
    : `${urlPatterns.look}?${new URLSearchParams({ channel: channelName }).toString()}`
