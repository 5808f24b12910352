import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { describe, expect, test } from 'vitest'
import { rootFolder } from '../lib/folders.mjs'

const { hosting } = JSON.parse(readFileSync(join(rootFolder, 'firebase.json'), 'utf8'))
const page = readFileSync(join(rootFolder, 'docs', 'security-headers.md'), 'utf8')

const everywhere = hosting.headers.find((rule) => rule.source === '**').headers
const valueOf = (key) => everywhere.find((header) => header.key === key)?.value ?? ''
const policy = valueOf('Content-Security-Policy')
  .split('; ')
  .flatMap((directive) => {
    const [name, ...sources] = directive.split(' ')
    return sources.map((source) => `${name} ${source}`)
  })

describe('the content security policy', () => {
  test('says of each source why it is allowed', () => {
    expect(policy).toEqual(sourcesOf(page))
  })

  test('lets no script run but from files', () => {
    const scripts = policy.filter((source) => /^(script|default)-src /.test(source)).join(' ')
    expect(scripts).not.toMatch(/unsafe|data:|blob:|\*/)
  })

  test('knows nothing of emulators', () => {
    expect(policy.join(' ')).not.toMatch(/127\.0\.0\.1|localhost|http:/)
  })
})

test('every header has its reason', () => {
  const [, others] = page.split('## The others')
  const named = [...others.matchAll(/^\| `([\w-]+)` \|/gm)].map((match) => match[1])
  const sent = hosting.headers.flatMap((rule) => rule.headers.map(({ key }) => key))
  expect([...named, 'Content-Security-Policy'].sort()).toEqual([...new Set(sent)].sort())
})

test('the helper of Google and GitHub keeps the window that opened it, and the page says why', () => {
  const { headers } = hosting.headers.find((rule) => rule.source === '/__/auth/**')
  const [, rest] = page.split('## The helper of Google and GitHub')
  const [section] = rest.split('\n## ')
  const named = [...section.matchAll(/`([\w-]+): ([\w-]+)`/g)].map(([, key, value]) => ({ key, value }))
  expect(named).toEqual([{ key: 'Cross-Origin-Opener-Policy', value: 'unsafe-none' }])
  expect(headers.filter(({ key }) => key !== 'Content-Security-Policy')).toEqual(named)
})

test('only files with a hash in their name are kept', () => {
  const kept = hosting.headers.filter((rule) => rule.headers.some(({ value }) => value.includes('immutable')))
  expect(kept.map((rule) => rule.source)).toEqual(['/assets/**'])
})

/** `directive source` for every row of the page's first table; a directive stands only in the first of its rows. */
function sourcesOf(text) {
  let directive = ''
  return [...text.matchAll(/^\| (?:`([\w-]+)`)? ?\| `(\S+)` \|/gm)].map(([, name, source]) => {
    directive = name ?? directive
    return `${directive} ${source}`
  })
}
