/** Which `allow` statements speak about a path, and what their wildcards stand for. */
import type { Allow, Block, PatternSegment, RulesFile } from './syntax'
import { Path, type Value } from './values'

export type Method = 'get' | 'list' | 'create' | 'update' | 'delete'

/** What each name in an `allow` stands for. */
export const methodsByName: Readonly<Record<string, readonly Method[]>> = {
  get: ['get'],
  list: ['list'],
  create: ['create'],
  update: ['update'],
  delete: ['delete'],
  read: ['get', 'list'],
  write: ['create', 'update', 'delete'],
}

/** A `match` with all that stands around it. */
export type Rule = {
  readonly service: Block
  /** From the service down to the match itself. */
  readonly blocks: readonly Block[]
  /** Nested matches go on where the one around them ends. */
  readonly pattern: readonly PatternSegment[]
  /** Where in the pattern its `{name=**}` stands, -1 without one. */
  readonly globAt: number
  readonly allows: readonly Allow[]
}

/** Every match of a service, also those without an `allow` of their own. */
export function rulesOf(service: Block): Rule[] {
  const rules: Rule[] = []
  const visit = (match: Block, around: readonly Block[], patternAround: readonly PatternSegment[]) => {
    const blocks = [...around, match]
    const pattern = [...patternAround, ...match.pattern]
    rules.push({ service, blocks, pattern, globAt: pattern.findIndex(isGlob), allows: match.allows })
    for (const inner of match.matches) visit(inner, blocks, pattern)
  }
  for (const match of service.matches) visit(match, [service], [])
  return rules
}

export function allowsMethod({ methods }: Allow, method: Method): boolean {
  return methods.some(
    ({ name }) => Object.hasOwn(methodsByName, name) && methodsByName[name]?.includes(method),
  )
}

/** What each block's wildcards stand for, outermost block first; `undefined` if the rule is about other paths. */
export function matchPath(
  rule: Rule,
  segments: readonly string[],
  version: RulesFile['version'],
): readonly ReadonlyMap<string, Value>[] | undefined {
  const globLength = segments.length - (rule.pattern.length - 1)
  if (rule.globAt === -1 ? globLength !== 1 : globLength < (version === 1 ? 1 : 0)) return undefined
  return hasNames(rule, segments, globLength) ? capture(rule, segments, globLength) : undefined
}

/** Whether every name of the pattern stands at its place, before anything is captured. */
function hasNames({ pattern, globAt }: Rule, segments: readonly string[], globLength: number): boolean {
  return pattern.every((segment, i) => {
    const isAfterGlob = globAt !== -1 && i > globAt
    return typeof segment !== 'string' || segment === segments[isAfterGlob ? i + globLength - 1 : i]
  })
}

function capture({ blocks }: Rule, segments: readonly string[], globLength: number) {
  let position = 0
  return blocks.map((block) => {
    const captured = new Map<string, Value>()
    for (const segment of block.kind === 'match' ? block.pattern : []) {
      const start = position
      position += isGlob(segment) ? globLength : 1
      if (typeof segment === 'string') continue
      captured.set(
        segment.capture,
        segment.glob ? new Path(segments.slice(start, position)) : segments[start]!,
      )
    }
    return captured
  })
}

export function isGlob(segment: PatternSegment): boolean {
  return typeof segment !== 'string' && segment.glob
}
