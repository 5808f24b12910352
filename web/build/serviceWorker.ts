import { createHash } from 'node:crypto'
import { glob, readFile } from 'node:fs/promises'
import { join } from 'node:path'
import { build } from 'esbuild'
import type { Plugin } from 'vite'

/** Shown without a network too; the demo's pictures are not of the app, and other alphabets come when they are read. */
const isOfShell = (file: string) =>
  /\.(html|js|css|woff2|svg|png|webmanifest)$/.test(file) && !/^demo\/|-ext-/.test(file)

/**
 * Builds `src/serviceWorker.ts` after the app, with the list of the app's files in it. Our own, because the plug-ins
 * that do this bring 150 packages for these lines (docs/decisions/0008).
 */
export function serviceWorker(): Plugin {
  let root = ''
  return {
    name: 'parley-service-worker',
    apply: 'build',
    configResolved(config) {
      root = config.root
    },
    async writeBundle({ dir = '' }, bundle) {
      const copied: string[] = []
      for await (const file of glob('**/*', { cwd: join(root, 'public') }))
        copied.push(file.replaceAll('\\', '/'))
      const files = [...Object.keys(bundle), ...copied].filter(isOfShell).sort()
      const shell = await Promise.all(
        files.map(async (url) => ({ url, revision: await revisionOf(url, dir) })),
      )
      await build({
        entryPoints: [join(root, 'src', 'serviceWorker.ts')],
        outfile: join(dir, 'serviceWorker.js'),
        bundle: true,
        minify: true,
        format: 'iife',
        target: 'es2022',
        define: { shellFiles: JSON.stringify(shell), 'process.env.NODE_ENV': '"production"' },
        logLevel: 'warning',
      })
    },
  }
}

/** A name that carries its content's hash is its own revision. */
async function revisionOf(file: string, dir: string): Promise<string | null> {
  if (file.startsWith('assets/')) return null
  return createHash('sha256')
    .update(await readFile(join(dir, file)))
    .digest('hex')
    .slice(0, 16)
}
