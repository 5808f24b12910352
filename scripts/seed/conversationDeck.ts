import type { Random } from './random'
import type { Conversation } from './talk/parseTalk'

/** Draws conversations so that the same one comes back only after most of the others had their turn. */
export function conversationDeck(random: Random, conversations: readonly Conversation[]) {
  const recent: Conversation[] = []
  const rest = Math.floor(conversations.length * 0.75)
  return {
    draw(): Conversation {
      const conversation = random.pick(conversations.filter((candidate) => !recent.includes(candidate)))
      recent.push(conversation)
      if (recent.length > rest) recent.shift()
      const turns = conversation.turns.filter((turn) => !turn.isOptional || random.chance(0.5))
      return { ...conversation, turns }
    },
  }
}
