import { mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, expect, test } from 'vitest'
import { Stop } from './console.mjs'
import { readSettings, webConfigOf } from './deployment.mjs'

const folder = mkdtempSync(join(tmpdir(), 'parley-'))
afterAll(() => rmSync(folder, { recursive: true }))

test('a deployment’s settings reach the browser, as far as they concern it', () => {
  writeFileSync(join(folder, '.env.harbour'), '# ours\nAPP_CHECK_SITE_KEY=6Lc_key\nMIN_INSTANCES=1\n')
  expect(webConfigOf(readSettings('harbour', folder))).toEqual({ appCheckSiteKey: '6Lc_key' })
})

test('without a key there is no App Check', () => {
  writeFileSync(join(folder, '.env.quay'), 'APP_CHECK_SITE_KEY=\n')
  expect(webConfigOf(readSettings('quay', folder))).toEqual({ appCheckSiteKey: null })
})

test('a project without settings is told how to get some', () => {
  expect(() => readSettings('nowhere', folder)).toThrow(Stop)
  expect(() => readSettings('nowhere', folder)).toThrow(/\.env\.nowhere/)
})
