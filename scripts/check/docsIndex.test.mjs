import { globSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { expect, test } from 'vitest'
import { rootFolder } from '../lib/folders.mjs'

const docs = join(rootFolder, 'docs')

test('every page of the documentation is in its index, and nothing else', () => {
  const links = readFileSync(join(docs, 'README.md'), 'utf8').matchAll(/\]\(((?!\.\.)[^)#]+\.md)\)/g)
  const listed = [...links].map((match) => match[1]).sort()
  const pages = globSync('**/*.md', { cwd: docs }).filter((page) => page !== 'README.md')
  expect([...new Set(listed)]).toEqual(pages.sort())
})
