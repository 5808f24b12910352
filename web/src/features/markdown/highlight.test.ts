import { expect, test } from 'vitest'
import { highlight } from './highlight'

test('a keyword, a string and a comment are told apart, and no character is lost', async () => {
  const code = 'const a = "<b>" // c\n'
  const tokens = await highlight(code, 'js')
  expect(tokens?.map(({ text }) => text).join('')).toBe(code)
  const kindOf = (text: string) => tokens?.find((token) => token.text === text)?.kind
  expect([kindOf('const'), kindOf('"<b>"'), kindOf('// c')]).toEqual(['keyword', 'string', 'comment'])
})

test('code inside code keeps its own colours', async () => {
  const code = '<script>const a = 1</script>'
  const tokens = await highlight(code, 'html')
  expect(tokens?.map(({ text }) => text).join('')).toBe(code)
  expect(tokens).toContainEqual({ text: '1', kind: 'number' })
})

test.each(['klingon', 'constructor', '__proto__'])('there is no language %s', async (language) => {
  expect(await highlight('a', language)).toBe(null)
})
