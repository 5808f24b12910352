import { expect, test } from 'vitest'
import { ownImportsIn } from './webApp.mjs'

test('the modules that a served module imports are found, but not npm packages', () => {
  const code = `
    import { a } from "/src/a.ts"
    import "/src/theme.css"
    import __vite from "/node_modules/.vite/deps/react.js?v=1"
    import { d } from "/@fs/parley/domain/src/ids.ts"
    const page = () => import("/src/app/Page.tsx")`
  expect(ownImportsIn(code)).toEqual([
    '/src/a.ts',
    '/src/theme.css',
    '/@fs/parley/domain/src/ids.ts',
    '/src/app/Page.tsx',
  ])
})
