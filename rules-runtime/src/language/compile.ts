import { check } from './check'
import type { Issue } from './issue'
import { limits } from './limits'
import { parse } from './parse'
import { Ruleset } from './ruleset'
import { Source } from './source'

export type SourceFile = { readonly name: string; readonly content: string }

export type Compiled = {
  /** Missing if there are errors. */
  readonly ruleset?: Ruleset
  readonly rulesVersion: 1 | 2
  readonly errors: readonly Issue[]
  readonly warnings: readonly Issue[]
}

export function compile(files: readonly SourceFile[]): Compiled {
  const oversized = sizeIssue(files)
  if (oversized) return { rulesVersion: 1, errors: [oversized], warnings: [] }
  const compiled = files.map(compileFile)
  const errors = compiled.flatMap((file) => file.errors)
  const rulesVersion = compiled[0]?.file.version ?? 1
  const outcome = { rulesVersion, errors, warnings: compiled.flatMap((file) => file.warnings) }
  return errors.length > 0 ? outcome : { ...outcome, ruleset: new Ruleset(compiled) }
}

/** What can't be read is not checked: half a file is full of names that nobody declared. */
function compileFile({ name, content }: SourceFile) {
  const source = new Source(name, content)
  const { file, mistakes } = parse(content)
  const found = mistakes.length > 0 ? { errors: mistakes, warnings: [] } : check(file)
  const inOrder = (severity: Issue['severity'], list: readonly { at: number; message: string }[]) =>
    [...list].sort((one, other) => one.at - other.at).map((mistake) => source.issue(severity, mistake))
  return {
    file,
    source,
    errors: inOrder('error', found.errors),
    warnings: inOrder('warning', found.warnings),
  }
}

function sizeIssue(files: readonly SourceFile[]): Issue | undefined {
  const bytes = files.reduce((sum, { content }) => sum + Buffer.byteLength(content, 'utf8'), 0)
  if (bytes <= limits.sourceBytes) return undefined
  return new Source(files[0]?.name ?? '', '').issue('error', {
    at: 0,
    message: `Rules may be ${limits.sourceBytes / 1024} KiB long.`,
  })
}
