import { describe, expect, it } from 'vitest'
import { seededRandom } from '../random'
import { parseTalk } from './parseTalk'
import { type Speaker, sayTurn } from './sayTurn'

const plain: Speaker = { firstName: 'Ada', tone: 'plain' }
const say = (
  talk: string,
  known: Record<string, string>,
  speakers = [plain, { ...plain, firstName: 'Bo' }],
) => sayTurn(seededRandom('test'), parseTalk(talk)[0]!.turns[0]!, speakers, new Map(Object.entries(known)))

describe('a line of talk', () => {
  it('keeps articles and capitals right around what is put in', () => {
    expect(say('A: My {gadget} is an heirloom', { gadget: 'radio' })).toBe('My radio is an heirloom')
    expect(say('A: Got a {gadget} here', { gadget: 'electric blanket' })).toBe('Got an electric blanket here')
    expect(say('A: Too much salt in the {dish}', { dish: 'a fish pie' })).toBe(
      'Too much salt in the fish pie',
    )
    expect(say('A: {dish}. {dish}?', { dish: 'a leek tart' })).toBe('A leek tart. A leek tart?')
  })

  it('calls people by their first names', () => {
    expect(say('A: Thank you {B}', {})).toBe('Thank you Bo')
  })

  it('sounds like whoever says it', () => {
    expect(say('A: Same here', {}, [{ firstName: 'Cy', tone: 'lower' }])).toBe('same here')
    expect(say('A: I know', {}, [{ firstName: 'Cy', tone: 'lower' }])).toBe('I know')
    expect(say('A: BINS', {}, [{ firstName: 'Cy', tone: 'lower' }])).toBe('BINS')
  })
})

describe('talk as it is written', () => {
  it('keeps speakers, wordings, options and the time of day', () => {
    expect(parseTalk('@night\nA: Here || Awake\n?C: Tea⏎now')).toEqual([
      {
        daytime: 'night',
        turns: [
          { speaker: 0, wordings: ['Here', 'Awake'], isOptional: false },
          { speaker: 2, wordings: ['Tea\nnow'], isOptional: true },
        ],
      },
    ])
  })

  it('with a line that is none says which', () => {
    expect(() => parseTalk('Hello')).toThrow('Hello')
  })
})
