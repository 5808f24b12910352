/**
 * What `firebase deploy` uploads has to load where nothing else is: the bundle, in a folder that knows only the packages
 * which functions/package.json names. A package that is missing there would fail in the cloud alone.
 */
import { cpSync, mkdirSync, mkdtempSync, readFileSync, rmSync, symlinkSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { dirname, join, resolve } from 'node:path'
import { pathToFileURL } from 'node:url'

const bare = mkdtempSync(join(tmpdir(), 'parley-functions-'))
try {
  for (const part of ['package.json', 'lib'])
    cpSync(join('functions', part), join(bare, part), { recursive: true })
  const { dependencies } = JSON.parse(readFileSync(join(bare, 'package.json'), 'utf8'))
  for (const name of Object.keys(dependencies)) {
    const link = join(bare, 'node_modules', name)
    mkdirSync(dirname(link), { recursive: true })
    symlinkSync(resolve('node_modules', name), link, 'junction')
  }
  process.env['GCLOUD_PROJECT'] = 'demo-parley'
  const found = Object.keys(await import(pathToFileURL(join(bare, 'lib', 'index.js')).href)).sort()
  const wanted = exportsOf(readFileSync(join('functions', 'src', 'index.ts'), 'utf8')).sort()
  if (wanted.length === 0 || found.join() !== wanted.join()) {
    throw new Error(`The bundle exports ${found.join(', ')}, and src/index.ts ${wanted.join(', ')}.`)
  }
  console.log(`functions ${found.length} load on their own`)
} finally {
  rmSync(bare, { recursive: true, force: true })
}
process.exit(0)

/** `export { one, two } from '…'` */
function exportsOf(code) {
  const lists = [...code.matchAll(/^export \{([^}]+)\}/gm)].map((match) => match[1])
  return lists
    .flatMap((list) => list.split(','))
    .map((name) => name.trim())
    .filter(Boolean)
}
