/**
 * Bundles the runtime and everything it needs into one file that Node runs:
 *   node build.mjs [file]
 */
import { dirname, join, resolve } from 'node:path'
import { fileURLToPath } from 'node:url'
import { build } from 'esbuild'

const folder = dirname(fileURLToPath(import.meta.url))

await build({
  entryPoints: [join(folder, 'src/service/main.ts')],
  outfile: resolve(process.argv[2] ?? join(folder, 'dist/storage-rules-runtime.mjs')),
  bundle: true,
  platform: 'node',
  format: 'esm',
  target: 'node22',
  logLevel: 'warning',
})
