import { expect, test } from 'vitest'
import { effectOf } from './effectOf'

test.each([
  ['nothing', ['viewChannel'], ['viewChannel'], { acls: false, tokens: false }],
  ['what no rule asks', ['viewChannel'], ['viewChannel', 'kickMembers'], { acls: false, tokens: false }],
  ['what rules ask', ['sendMessages'], [], { acls: true, tokens: false }],
  ['seeing channels', [], ['viewChannel'], { acls: true, tokens: true }],
  ['everything', ['administrator'], [], { acls: true, tokens: true }],
  ['what does not exist', ['viewChannel', 'flyToTheMoon'], ['viewChannel'], { acls: true, tokens: true }],
  ['what cannot be told', 'viewChannel', [], { acls: true, tokens: true }],
])('a change of %s', (_what, before, after, effect) => {
  expect(effectOf(before, after)).toEqual(effect)
})
