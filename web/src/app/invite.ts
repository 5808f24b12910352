/** The pages of an invite share a chunk, apart from the rest: most who open one have never been here. */
export { GuestInvitePage, InvitePage } from '#features/invites'
