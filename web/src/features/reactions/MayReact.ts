/** What somebody may do where reactions stand: begin with one of their own, join in, or look on. */
export type MayReact = 'begin' | 'join' | 'look'
