import { createReadStream } from 'node:fs'
import { readFile } from 'node:fs/promises'
import { createRequire } from 'node:module'
import { dirname, join } from 'node:path'
import type { Plugin } from 'vite'

const require = createRequire(import.meta.url)
const manifest = require.resolve('emojibase-data/package.json')
const { version } = require(manifest) as { version: string }

/** What the picker asks for, and the licence that goes along. */
const files = ['en/data.json', 'en/messages.json', 'LICENSE']
/** Hosting keeps everything in `assets` for ever: here the data's version stands where others have a hash. */
const base = `assets/emoji/${version}`

/** The names of all emoji from our own origin: a CDN would learn who opens a picker, and when (docs/emoji.md). */
export function emojiData(): Plugin {
  return {
    name: 'parley-emoji-data',
    config: () => ({ define: { emojiDataUrl: JSON.stringify(`/${base}`) } }),
    async generateBundle() {
      for (const file of files) {
        const source = await readFile(join(dirname(manifest), file))
        this.emitFile({ type: 'asset', fileName: `${base}/${file}`, source })
      }
    },
    configureServer({ middlewares }) {
      middlewares.use(`/${base}`, (request, response, next) => {
        const file = files.find((name) => request.url === `/${name}`)
        if (file) {
          response.setHeader('Content-Type', 'application/json')
          createReadStream(join(dirname(manifest), file)).pipe(response)
        } else next()
      })
    },
  }
}
