/**
 * Talk is written as people read it: one line per message, a blank line between conversations.
 *
 *     A: Is it too late to sow {plants}?      A, B, C … are the people, in any order of the community
 *     B: Not at all || Depends how brave you are      one of the wordings is used
 *     ?C: I’d wait                            left out half of the time
 *     A: Tray 1, the sill⏎Tray 2, outside     ⏎ starts a new line within the message
 *
 * A first line of `@morning`, `@evening` or `@night` keeps a conversation to that time of day.
 */
export type Turn = {
  /** 0 for A, 1 for B, … */
  readonly speaker: number
  readonly wordings: readonly string[]
  readonly isOptional: boolean
}
export type Conversation = { readonly turns: readonly Turn[]; readonly daytime: Daytime | null }
export type Daytime = 'morning' | 'evening' | 'night'

const line = /^(?<optional>\?)?(?<speaker>[A-E]): (?<text>.+)$/u

export function parseTalk(talk: string): Conversation[] {
  return talk
    .trim()
    .split(/\n\s*\n/u)
    .map(parseConversation)
}

function parseConversation(block: string): Conversation {
  const [first = '', ...rest] = block.split('\n')
  const daytime = (['morning', 'evening', 'night'] as const).find((name) => first === `@${name}`) ?? null
  return { daytime, turns: (daytime ? rest : [first, ...rest]).map(parseTurn) }
}

function parseTurn(source: string): Turn {
  const groups = line.exec(source)?.groups
  if (!groups) throw new Error(`This is not a line of talk: ${source}`)
  const wordings = groups['text']!.split(' || ').map((wording) => wording.replaceAll('⏎', '\n'))
  return {
    speaker: groups['speaker']!.charCodeAt(0) - 'A'.charCodeAt(0),
    wordings,
    isOptional: groups['optional'] !== undefined,
  }
}

export const speakersIn = (turns: readonly Turn[]) =>
  Math.max(...turns.flatMap((turn) => [turn.speaker, ...namedSpeakers(turn)])) + 1

/** People who are spoken of without speaking, such as `{D}`. */
function namedSpeakers(turn: Turn): number[] {
  const names = turn.wordings.join(' ').matchAll(/\{([A-E])\}/gu)
  return [...names].map(([, letter]) => letter!.charCodeAt(0) - 'A'.charCodeAt(0))
}
