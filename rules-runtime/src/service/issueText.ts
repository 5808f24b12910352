import type { Issue } from '../language'

/**
 * An issue of the rules file in the shape that Firebase's tools take apart to print “description in file:line”.
 * They print no column, so the description says it.
 */
export function compileIssueText({ severity, message, file, line, column }: Issue): string {
  return JSON.stringify({
    severity_: severity.toUpperCase(),
    description_: `${message.replace(/\.$/, '')} (column ${column})`,
    sourcePosition_: { fileName_: file, line_: line, column_: column },
  })
}

/** An issue of one request, which the tools print as it is. */
export function requestIssueText({ message, file, line, column }: Issue): string {
  return `${message} (${file}:${line}:${column})`
}
