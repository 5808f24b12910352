/**
 * Who imports whom: checks it against `.dependency-cruiser.cjs`, and keeps the picture in
 * docs/ARCHITECTURE.md true (`--write` draws it anew).
 */
import { readFile, writeFile } from 'node:fs/promises'
import { resolve } from 'node:path'
import { cruise } from 'dependency-cruiser'
import extractTSConfig from 'dependency-cruiser/config-utl/extract-ts-config'
import rules from '../../.dependency-cruiser.cjs'

/** With an unsupported TypeScript nothing is cruised and nothing is violated, which looks like a clean house. */
const moduleFloor = 120
const picture = 'docs/ARCHITECTURE.md'
const [begin, end] = ['<!-- picture -->', '<!-- /picture -->']

const modules = await cruiseModules()
const violations = modules.violations.map(({ rule, from, to }) => `${rule.name}: ${from} → ${to}`)
if (modules.own.length < moduleFloor) {
  violations.push(
    `only ${modules.own.length} modules were seen, expected ${moduleFloor}: is TypeScript supported?`,
  )
}
if (!(await isPictureCurrent(draw(modules.own)))) {
  violations.push(`${picture} shows another structure: node scripts/check/architecture.mjs --write`)
}
for (const violation of violations) console.error(violation)
console.log(`${modules.own.length} modules, ${violations.length} violations`)
process.exit(violations.length > 0 ? 1 : 0)

async function cruiseModules() {
  const { options, forbidden } = rules
  const { output } = await cruise(
    ['domain/src', 'web/src', 'functions/src', 'rules-runtime/src', 'scripts', 'tests'],
    { ...options, ruleSet: { forbidden }, validate: true },
    options.enhancedResolveOptions,
    { tsConfig: extractTSConfig(resolve(options.tsConfig.fileName)) },
  )
  const own = output.modules.filter(({ source }) => !source.includes('node_modules'))
  return { own, violations: output.summary.violations }
}

/** A folder a stranger would name: `domain`, `web/backend`, `features/messages`. */
function roomOf(source) {
  if (/\.test\.tsx?$/.test(source)) return undefined
  const feature = /^web\/src\/(features\/[^/]+)\//.exec(source)
  if (feature) return feature[1]
  const web = /^web\/src\/(app|backend|ui|lib)\//.exec(source)
  if (web) return `web/${web[1]}`
  const runtime = /^(rules-runtime)\/src\/([^/]+)\//.exec(source)
  if (runtime) return `${runtime[1]}/${runtime[2]}`
  const top = /^(domain|functions)\/src\//.exec(source)
  return top?.[1]
}

function draw(own) {
  const arrows = new Set()
  for (const { source, dependencies } of own) {
    for (const { resolved } of dependencies) {
      const [from, to] = [roomOf(source), roomOf(resolved)]
      // Everyone may use these; drawing it would hide the rest.
      if (from && to && from !== to && !['domain', 'web/ui', 'web/lib'].includes(to)) {
        arrows.add(`  ${from.replace('/', '_')}["${from}"] --> ${to.replace('/', '_')}["${to}"]`)
      }
    }
  }
  return ['```mermaid', 'flowchart LR', ...[...arrows].sort(), '```'].join('\n')
}

async function isPictureCurrent(drawing) {
  const page = await readFile(picture, 'utf8')
  const [head, rest] = page.split(begin)
  const next = `${head}${begin}\n${drawing}\n${end}${rest.split(end)[1]}`
  if (process.argv.includes('--write')) await writeFile(picture, next)
  return process.argv.includes('--write') || next === page
}
