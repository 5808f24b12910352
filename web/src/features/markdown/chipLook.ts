const chip = 'rounded-sm bg-mention box-decoration-clone px-0.5 font-medium text-link'

/** What stands for somebody or something, in the middle of a sentence. */
export const chipLook = { still: chip, active: `${chip} hover:underline underline-offset-2` } as const
