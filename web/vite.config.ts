import { resolve } from 'node:path'
import babel, { defineRolldownBabelPreset } from '@rolldown/plugin-babel'
import tailwindcss from '@tailwindcss/vite'
import react from '@vitejs/plugin-react'
import { getConfig } from '@lingui/conf'
import { defineConfig } from 'vite'
import { emojiData } from './build/emojiData.ts'
import { serviceWorker } from './build/serviceWorker.ts'

/** Named, because the tests run from the repository's root. */
const linguiConfig = getConfig({ configPath: resolve(import.meta.dirname, 'lingui.config.ts') })

/** Compiles Lingui's macros. Only files that use them pay for Babel. */
const linguiMacros = defineRolldownBabelPreset({
  // English is the source: its messages stay in the code, so that the first paint waits for no catalog.
  preset: () => ({
    plugins: [['@lingui/babel-plugin-lingui-macro', { stripMessageField: false, linguiConfig }]],
  }),
  rolldown: { filter: { code: /@lingui\/(core|react)\/macro/ } },
})

export default defineConfig({
  root: import.meta.dirname,
  plugins: [react(), babel({ presets: [linguiMacros] }), tailwindcss(), emojiData(), serviceWorker()],
  resolve: {
    tsconfigPaths: true,
    alias: { re2js: resolve(import.meta.dirname, 'src/backend/noPatterns.ts') },
  },
  build: { target: 'es2022', manifest: true, sourcemap: false },
  server: { host: '127.0.0.1', strictPort: true },
})
