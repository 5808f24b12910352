import { Evaluation, type Frame } from './evaluate'
import type { Issue } from './issue'
import { type Ask, Documents } from './lookups'
import { allowsMethod, matchPath, type Method, type Rule, rulesOf } from './match'
import type { Source } from './source'
import { type Allow, type Expression, type RulesFile, serviceName } from './syntax'
import { ErrorValue, type Value } from './values'

export type Request = {
  readonly service: string
  /** Of what is asked for, from the root: `/b/bucket/o/folder/name`. */
  readonly path: string
  readonly method: Method
  /** `request` and `resource`. */
  readonly variables: Readonly<Record<string, Value>>
  readonly ask: Ask
}
export type Verdict = {
  readonly permit: boolean
  /** Why statements that might have allowed it could not be evaluated. */
  readonly issues: readonly Issue[]
}

type CompiledFile = { readonly file: RulesFile; readonly source: Source; readonly rules: readonly Rule[] }
type Candidate = { readonly allow: Allow; readonly frame: Frame; readonly source: Source }

/** Rules that compiled, ready to judge requests. */
export class Ruleset {
  private readonly files: readonly CompiledFile[]

  constructor(files: readonly { readonly file: RulesFile; readonly source: Source }[]) {
    this.files = files.map(({ file, source }) => ({ file, source, rules: file.services.flatMap(rulesOf) }))
  }

  async permits(request: Request): Promise<Verdict> {
    const candidates = this.candidatesFor(request)
    const documents = new Documents(request.service)
    for (;;) {
      const verdict = judge(candidates, new Evaluation(request.service, documents))
      // What is allowed without a document stays so whatever the document says.
      if (verdict.permit || !documents.isWaiting) return verdict
      await documents.fetch(request.ask)
    }
  }

  /** Every statement about the path and the method: one of them is enough, their order doesn't matter. */
  private candidatesFor({ service, path, method, variables }: Request): Candidate[] {
    const segments = path.split('/').filter((segment) => segment !== '')
    const candidates: Candidate[] = []
    for (const { file, source, rules } of this.files) {
      const bindings = new Map(Object.entries(variables).map(([name, value]) => [name, { value }]))
      const outermost: Frame = { parent: undefined, bindings, scope: file }
      for (const rule of rules) {
        if (serviceName(rule.service) !== service) continue
        const allows = rule.allows.filter((allow) => allowsMethod(allow, method))
        const frame = allows.length > 0 && frameOf(rule, segments, file, outermost)
        if (frame) candidates.push(...allows.map((allow) => ({ allow, frame, source })))
      }
    }
    return candidates
  }
}

/** Every block around the statement, each with its own wildcards and functions. */
function frameOf(rule: Rule, segments: readonly string[], { version }: RulesFile, outermost: Frame) {
  const captured = matchPath(rule, segments, version)
  return captured?.reduce<Frame>((parent, values, i) => {
    const bindings = new Map([...values].map(([name, value]) => [name, { value }]))
    return { parent, bindings, scope: rule.blocks[i] }
  }, outermost)
}

function judge(candidates: readonly Candidate[], evaluation: Evaluation): Verdict {
  const issues: Issue[] = []
  let permit = false
  for (const { allow, frame, source } of candidates) {
    const result = allow.condition ? evaluation.condition(allow.condition, frame) : true
    if (result instanceof ErrorValue) issues.push(issueOf(result, allow.condition, evaluation, source))
    permit ||= result === true
    // Once everything is spent, nothing more can be evaluated: also a statement without a condition comes too late.
    if (permit || evaluation.isExhausted) break
  }
  return { permit, issues }
}

function issueOf(
  error: ErrorValue,
  condition: Expression | undefined,
  { origins }: Evaluation,
  source: Source,
): Issue {
  const at = (origins.get(error) ?? condition)?.at ?? 0
  return source.issue('warning', { at, message: error.message })
}
