import { fail, ok, type Result } from '@parley/domain/errors'
import * as v from 'valibot'
import { type Entities, stateFile } from './stateFile'
import { referenceProblems } from './stateFileReferences'

/** The entities, or one sentence for each thing that is wrong. */
export function readStateFile(json: unknown): Result<Entities, string[]> {
  const parsed = v.safeParse(stateFile, json)
  if (!parsed.success) return fail(parsed.issues.map(describeIssue))
  const problems = referenceProblems(parsed.output.entities)
  return problems.length > 0 ? fail(problems) : ok(parsed.output.entities)
}

function describeIssue(issue: v.BaseIssue<unknown>): string {
  const path = v.getDotPath(issue)
  if (path === null) return 'The file must hold an object with "entities".'
  const isMissing = issue.received === 'undefined'
  const complaint = isMissing ? 'is missing' : plainWords(issue)
  return `${path} ${complaint}.`
}

/** Valibot's own words, made to fit after the place they are about. */
function plainWords(issue: v.BaseIssue<unknown>): string {
  if (!issue.message.startsWith('Invalid ')) return issue.message
  if (issue.type === 'picklist')
    return `must be one of ${issue.expected?.replaceAll(/[()]/gu, '')}, not ${issue.received}`
  return `cannot be ${issue.received}`
}
