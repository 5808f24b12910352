import { asChannelId } from '@parley/domain/ids'
import { expect, it, test } from 'vitest'
import { newRule, ruleFrom, type TypedRule, typedFrom } from './typedRule'

const words: TypedRule = { ...newRule('words', 'Fruit'), keywords: 'banana\n\n  *apple* \nbanana' }

it('takes each line once, without what surrounds it', () => {
  const rule = ruleFrom(words)
  expect(rule.ok && rule.value.trigger).toMatchObject({ keywords: ['banana', '*apple*'] })
})

test.each(['words', 'mentions', 'links', 'invites', 'spam'] as const)(
  '%s comes back as it was typed',
  (kind) => {
    const typed = { ...words, kind, keywords: 'banana', alertChannelId: asChannelId('100000000000000001') }
    const rule = ruleFrom(typed)
    if (!rule.ok) throw new Error(rule.error.of)
    const again = ruleFrom(typedFrom(rule.value))
    expect(again).toEqual(rule)
  },
)

test.each<[Partial<TypedRule>, string, string]>([
  [{ name: ' ' }, 'name', 'empty'],
  [{ name: 'x'.repeat(51) }, 'name', 'too-long'],
  [{ keywords: '' }, 'keywords', 'empty'],
  [{ keywords: '**' }, 'keywords', 'finds-all'],
  [{ keywords: 'x'.repeat(61) }, 'keywords', 'too-long'],
  [{ keywords: Array.from({ length: 1001 }, (_, n) => `x${n}`).join('\n') }, 'keywords', 'too-many'],
  [{ patterns: Array.from({ length: 11 }, (_, n) => `x${n}`).join('\n') }, 'patterns', 'too-many'],
  [{ allowed: 'x'.repeat(61) }, 'allowed', 'too-long'],
  [{ kind: 'mentions', most: '51' }, 'most', 'no-number'],
  [{ kind: 'mentions', most: 'some' }, 'most', 'no-number'],
  [{ kind: 'spam', repeats: null, burst: null }, 'spam', 'nothing'],
  [{ blocks: false }, 'blocks', 'nothing'],
  [{ notice: 'x'.repeat(151) }, 'notice', 'too-long'],
])('%j is refused', (change, field, of) => {
  expect(ruleFrom({ ...words, ...change })).toEqual({ ok: false, error: { field, of } })
})
