import { expect, it } from 'vitest'
import { inviteCodeFrom } from './inviteLink'

const code = 'aBcDeFgH23'

it.each([
  code,
  `  ${code}\n`,
  `https://parley.example/invite/${code}`,
  `https://parley.example/invite/${code}/`,
  `https://parley.example/invite/${code}?from=mail#top`,
  `parley.example/invite/${code}`,
  `/invite/${code}`,
])('finds the code in %j', (pasted) => {
  expect(inviteCodeFrom(pasted)).toBe(code)
})

it.each([
  '',
  'hello',
  `${code}4`,
  code.slice(1),
  'aBcDeFgH2O',
  `https://parley.example/s/${code}`,
  `https://parley.example/invite/${code}/more`,
  `come to ${code}`,
])('finds none in %j', (pasted) => {
  expect(inviteCodeFrom(pasted)).toBeNull()
})
