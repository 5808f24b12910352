import { readFileSync } from 'node:fs'
import { expect, test } from 'vitest'

const read = (path: string) => readFileSync(new URL(path, import.meta.url), 'utf8')
const page = read('../../index.html')
const theme = read('./theme.css')
const manifest = JSON.parse(read('../../public/manifest.webmanifest')) as Record<string, string>

const token = (name: string) => new RegExp(`--color-${name}: ([^;]+);`).exec(theme)?.[1]

test('the splash before any file has come has the colours of the theme', () => {
  expect(page).toContain(`background: ${token('surface-2')};`)
  expect(page).toContain(`color: ${token('ink-faint')};`)
  expect(page).toContain(`fill: ${token('accent')};`)
})

test('what a phone shows before the page has its colours and its mark too', () => {
  const startup = read('../app/shell/addStartupImages.ts')
  for (const name of ['surface-2', 'ink-faint', 'accent']) {
    const [light, dark] = /light-dark\((.+\)), (.+\))\)/.exec(token(name) ?? '')?.slice(1) ?? []
    expect(startup).toContain(`'${light}'`)
    expect(startup).toContain(`'${dark}'`)
  }
  expect(startup).toContain(`'${/<path d="([^"]+)"/.exec(page)?.[1]}'`)
})

test('the mark of the splash is the house’s', () => {
  const path = /<path d="([^"]+)"/.exec(page)?.[1]
  expect(path).toBeDefined()
  expect(read('./ParleyMark.tsx')).toContain(`d="${path}"`)
})

test('a phone starts the app in the dark theme’s colour, as its bar has it', () => {
  const bar = /content="(#\w+)"[^>]*data-of="dark"/.exec(page)?.[1]
  expect(manifest['background_color']).toBe(bar)
  expect(manifest['theme_color']).toBe(bar)
})
