import { asChannelId, asRoleId } from '@parley/domain/ids'
import type { AutomodRule, AutomodTrigger } from '@parley/domain/schema/automod'
import { describe, expect, it, test } from 'vitest'
import { brokenRules, prepare, type Question, rulesAgainstName } from './judge'
import { aRule, someWords } from './aRule'

const channelId = asChannelId('100000000000000001')
const role = asRoleId('100000000000000002')
const nowMs = 1_800_000_000_000
const day = 24 * 60 * 60_000
const question = (text: string, changes: Partial<Question> = {}): Question => ({
  text,
  writer: { roles: [], joinedAt: nowMs - 30 * day, nowMs },
  channelId,
  run: [],
  ...changes,
})
const breaks = (rule: AutomodRule, text: string, changes: Partial<Question> = {}) =>
  brokenRules(prepare([rule]), question(text, changes)).length > 0
const finds = (trigger: AutomodTrigger, text: string) => breaks(aRule(trigger), text)

/** The table of docs/automod.md, row by row: what a keyword `banana`, a whole word, finds, and what it does not. */
describe('evasions', () => {
  test.each<[disguise: string, text: string, isFound: boolean]>([
    ['none', 'a banana here', true],
    ['case', 'BaNaNa', true],
    ['accents', 'bánàñâ', true],
    ['accents piled up', 'b̷̛a̴͝n̸̊a̵͋n̶͠a̸̕', true],
    ['wide letters', 'ｂａｎａｎａ', true],
    ['mathematical letters', '𝒷𝒶𝓃𝒶𝓃𝒶 or 𝗯𝗮𝗻𝗮𝗻𝗮', true],
    ['letters in circles and squares', 'ⓑⓐⓝⓐⓝⓐ', true],
    ['white letters on black', '🅱🅰🅽🅰🅽🅰', true],
    ['halves of flags', '🇧🇦🇳🇦🇳🇦', true],
    ['Cyrillic and Greek look-alikes', 'bаnаnα', true],
    ['small capitals', 'ʙᴀɴᴀɴᴀ', true],
    ['zero-width characters', 'ba\u200Bna\u200Dna', true],
    ['soft hyphens', 'ba\u00ADna\u00ADna', true],
    ['characters that turn the direction', 'ba\u202Ena\u202Cna', true],
    ['figures', 'b4n4n4', true],
    ['figures and signs', '8@n@n@', true],
    ['letter by letter, with spaces', 'b a n a n a', true],
    ['letter by letter, with dots', 'b.a.n.a.n.a', true],
    ['letter by letter, with dashes and spaces', 'b - a - n - a - n - a', true],
    ['a sign within', 'ban-ana ba_nana', true],
    ['letters said for long', 'baaaanaaaana', true],
    ['bold within', 'ba**na**na', true],
    ['underlined, struck', '__ba__~~na~~na', true],
    ['a spoiler', '||banana||', true],
    ['code', '`banana`', true],
    ['the text of a link', '[banana](https://example.org)', true],
    ['two at once', 'b.4.n.4.n.4', true],
    ['one letter a line', 'b\na\nn\na\nn\na', true],
    ['in two pieces', 'ban ana', false],
    ['another word around it', 'bananas', false],
    ['a letter left out', 'bnana', false],
    ['a letter doubled', 'bannana', false],
    ['a star for a letter', 'b*nana', false],
    ['backwards', 'ananab', false],
    ['upside down', 'qɐuɐuɐ', false],
    ['split over two messages', 'bana', false],
    ['another language', 'plátano', false],
    ['base64', 'YmFuYW5h', false],
  ])('%s', (_, text, isFound) => {
    expect(finds(someWords({ keywords: ['banana'] }), text)).toBe(isFound)
  })

  test.each([
    'ban and an a',
    'an apple, a pear',
    '4 a.m. to 5 p.m.',
    'https://example.org/a/b',
    'Сьогодні гарно',
  ])('are not seen in %s', (text) =>
    expect(finds(someWords({ keywords: ['banana', 'ana', 'nan'] }), text)).toBe(false),
  )

  test('a 1 is an i and an l', () => {
    expect(finds(someWords({ keywords: ['kill', 'silly'] }), 'k1ll')).toBe(true)
    expect(finds(someWords({ keywords: ['silly'] }), 'si11y')).toBe(true)
    expect(finds(someWords({ keywords: ['lily'] }), '1i1y')).toBe(true)
    // Not both in one word: that would make one letter of the two, and `mail` of `mall`.
    expect(finds(someWords({ keywords: ['lily'] }), '11ly')).toBe(false)
    expect(finds(someWords({ keywords: ['mall'] }), 'mail')).toBe(false)
  })
})

describe('keywords', () => {
  test.each<[keyword: string, text: string, isFound: boolean]>([
    ['cat', 'a cat.', true],
    ['cat', 'concat', false],
    ['cat', 'cats', false],
    ['cat*', 'cats', true],
    ['cat*', 'concat', false],
    ['*cat', 'concat', true],
    ['*cat', 'cats', false],
    ['*cat*', 'concatenate', true],
    ['buy now', 'Buy   NOW!', true],
    ['buy now', 'buy nowhere', false],
    ['кот', 'чёрный КОТ', true],
    ['кот', 'который', false],
    ['*世界*', '你好世界', true],
    ['🍌', 'a 🍌', true],
    ['*', 'anything', false],
    ['**', 'anything', false],
    ['c++', 'C++ is fun', true],
  ])('%s in “%s”: %s', (keyword, text, isFound) => {
    expect(finds(someWords({ keywords: [keyword] }), text)).toBe(isFound)
  })

  it('lets a word through that is allowed, and no other beside it', () => {
    const trigger = someWords({ keywords: ['*ass*'], allowed: ['class', 'assess*'] })
    expect(finds(trigger, 'a Class to assessing')).toBe(false)
    expect(finds(trigger, 'no class, an ass')).toBe(true)
    expect(finds(trigger, 'classy')).toBe(true)
  })

  it('finds the last of a thousand in the longest message within a fraction of a second', () => {
    const keywords = Array.from({ length: 1_000 }, (_, n) => `*word${n}x*`)
    const prepared = prepare([aRule(someWords({ keywords }))])
    const text = `${'w0rd 1 b.a.d '.repeat(305)} word999x`
    const startMs = performance.now()
    expect(brokenRules(prepared, question(text))).toHaveLength(1)
    expect(performance.now() - startMs).toBeLessThan(1_000)
  })
})

describe('patterns', () => {
  const trigger = someWords({ patterns: ['b[aeiou]d\\s+word', '(broken'] })
  it('find by RE2, whatever the case, also through a disguise, and none that is broken finds anything', () => {
    expect(finds(trigger, 'a BED   word')).toBe(true)
    expect(finds(trigger, 'a b\u200Bid word')).toBe(true)
    expect(finds(trigger, 'a bd word')).toBe(false)
  })
  it('look at the text as it stands too', () => {
    expect(finds(someWords({ patterns: ['\\x{200B}'] }), 'a\u200Bb')).toBe(true)
  })
  /** Each takes a backtracking engine longer than there is. */
  test.each(['(a+)+$', '(a|aa)+$', '(.*a){12}$', '(x+x+)+y'])(
    '%s takes no time that grows beyond the text',
    (source) => {
      const text = `${'a'.repeat(2_000)}${'x'.repeat(1_990)}!`
      const startMs = performance.now()
      expect(finds(someWords({ patterns: [source] }), text)).toBe(false)
      expect(performance.now() - startMs).toBeLessThan(2_000)
    },
  )
})

describe('presets', () => {
  const of = (...presets: ('profanity' | 'slurs' | 'sexual')[]) => someWords({ presets })
  it('find their own kind, in disguise too', () => {
    expect(finds(of('profanity'), 'what the f\u200Buck')).toBe(true)
    expect(finds(of('profanity'), 'you @$$h0le')).toBe(true)
    expect(finds(of('sexual'), 'p0rn here')).toBe(true)
    expect(finds(of('slurs'), 'what the fuck')).toBe(false)
    expect(finds(of(), 'what the fuck')).toBe(false)
  })
  test.each(['an assassin in Scunthorpe', 'the class analysed it', 'bass guitar, grass'])(
    'pass %s',
    (text) => {
      expect(finds(of('profanity', 'slurs', 'sexual'), text)).toBe(false)
    },
  )
  it('are mistaken now and then, which allowed words mend', () => {
    expect(finds(of('profanity'), 'in the cockpit')).toBe(true)
    expect(finds(someWords({ presets: ['profanity'], allowed: ['cockpit*'] }), 'in the cockpit')).toBe(false)
  })
})

describe('mentions, links, invites', () => {
  const mention = (n: number) => `<@user${n}>`
  it('counts each person and role once', () => {
    const trigger = { kind: 'mentions', most: 2 } as const
    expect(finds(trigger, `${mention(1)} ${mention(1)} ${mention(2)}`)).toBe(false)
    expect(finds(trigger, `${mention(1)} **${mention(2)}** <@&100000000000000009>`)).toBe(true)
    expect(finds({ kind: 'mentions', most: 0 }, mention(1))).toBe(true)
  })
  test.each<[text: string, isFound: boolean]>([
    ['see https://evil.example/a', true],
    ['see [here](https://evil.example)', true],
    ['`https://evil.example`', true],
    ['||https://evil.example||', true],
    ['HTTPS://EVIL.EXAMPLE', true],
    ['https://notexample.org', true],
    ['https://example.org.evil.example', true],
    ['https://example.org/page', false],
    ['https://docs.example.org', false],
    ['no link at all. Really', false],
  ])('links, all but to example.org: %s', (text, isFound) => {
    expect(finds({ kind: 'links', allowed: ['https://example.org/'] }, text)).toBe(isFound)
  })
  test.each<[text: string, isFound: boolean]>([
    ['https://parley.example/invite/AbCdEf12', true],
    ['come to discord.gg/abcdef', true],
    ['discord . gg / abcdef', true],
    ['d\u200Biscord.gg/abcdef', true],
    ['[rules](https://discord.com/invite/abcdef)', true],
    ['https://parley.example/invite/Friends1', false],
    ['https://friends.example/invite/AbCdEf12', false],
    ['I invite you/all', false],
    ['https://example.org', false],
  ])('invites, all but one and one host: %s', (text, isFound) => {
    expect(finds({ kind: 'invites', allowed: ['Friends1', 'friends.example'] }, text)).toBe(isFound)
  })
})

describe('spam', () => {
  const spam = (repeats: number | null, burst: number | null) => aRule({ kind: 'spam', repeats, burst })
  const run = (...agosMs: number[]) => agosMs.map((agoMs) => ({ text: 'Hello', agoMs }))
  it('is the same so often in a minute, in whatever dress', () => {
    expect(breaks(spam(3, null), 'HELLO', { run: run(0, 5_000, 59_000) })).toBe(true)
    expect(breaks(spam(3, null), 'HELLO', { run: run(0, 5_000, 61_000) })).toBe(false)
    expect(breaks(spam(3, null), 'Else', { run: run(0, 5_000, 59_000) })).toBe(false)
  })
  it('is so many in ten seconds, whatever they say', () => {
    expect(breaks(spam(null, 3), 'Else', { run: run(0, 1, 9_000) })).toBe(true)
    expect(breaks(spam(null, 3), 'Else', { run: run(0, 1, 11_000) })).toBe(false)
  })
})

describe('whom a rule concerns', () => {
  const trigger = someWords({ keywords: ['banana'], checksNames: true })
  it('nobody while it is off, no exempt role, no exempt channel', () => {
    expect(breaks(aRule(trigger, { isOn: false }), 'banana')).toBe(false)
    expect(breaks(aRule(trigger, { exemptChannels: [channelId] }), 'banana')).toBe(false)
    const rule = aRule(trigger, { exemptRoles: [role] })
    expect(breaks(rule, 'banana', { writer: { roles: [role], joinedAt: 0, nowMs } })).toBe(false)
    expect(breaks(rule, 'banana')).toBe(true)
  })
  it('newcomers alone, where it is for them', () => {
    const rule = aRule(trigger, { newcomerMs: day })
    expect(breaks(rule, 'banana', { writer: { roles: [], joinedAt: nowMs - day + 1, nowMs } })).toBe(true)
    expect(breaks(rule, 'banana', { writer: { roles: [], joinedAt: nowMs - day, nowMs } })).toBe(false)
  })
  it('names, where it looks at them', () => {
    const writer = { roles: [], joinedAt: 0, nowMs }
    expect(rulesAgainstName(prepare([aRule(trigger)]), 'B4nana', writer)).toHaveLength(1)
    expect(rulesAgainstName(prepare([aRule(someWords({ keywords: ['banana'] }))]), 'banana', writer)).toEqual(
      [],
    )
  })
})
