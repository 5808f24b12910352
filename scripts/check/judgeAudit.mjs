/** Where there is no registry, or one that keeps no advisories. What else npm complains of is a mistake of ours. */
const unreachable = /^(ENOTFOUND|ECONN\w+|EAI_AGAIN|E?TIMEDOUT|ERR_SOCKET_TIMEOUT|ENOAUDIT|E[45]\d\d)$/
const grave = new Set(['high', 'critical'])

/**
 * What `npm audit --json` answered, and the advisories that we live with (id → reason): gives `problems`, sentences, or
 * `isAnswered: false` where the registry had no answer.
 */
export function judgeAudit(text, exceptions) {
  const report = parsed(text)
  if (report?.vulnerabilities === undefined) {
    const isUnreachable = report?.statusCode >= 400 || unreachable.test(report?.error?.code ?? '')
    if (isUnreachable) return { isAnswered: false, problems: [] }
    return { isAnswered: true, problems: [`npm audit gave no report: ${saying(report, text)}`] }
  }

  const found = advisoriesIn(report)
  const problems = [...found.values()]
    .filter(({ id }) => !exceptions[id]?.trim())
    .map(({ id, name, severity, title, range }) => `${id} (${severity}): ${name} ${range}, ${title}`)
  const gone = Object.keys(exceptions).filter((id) => !found.has(id))
  return {
    isAnswered: true,
    problems: [...problems, ...gone.map((id) => `${id} is an exception for nothing`)],
  }
}

/** Once each, however many packages depend on the one that has it. */
function advisoriesIn({ vulnerabilities }) {
  const advisories = Object.values(vulnerabilities)
    .flatMap(({ via }) => via)
    .filter((via) => typeof via === 'object' && grave.has(via.severity))
    .map((via) => ({ ...via, id: /GHSA-[\w-]+/.exec(via.url)?.[0] ?? String(via.source) }))
  return new Map(advisories.map((advisory) => [advisory.id, advisory]))
}

function parsed(text) {
  try {
    return JSON.parse(text)
  } catch {
    return undefined
  }
}

const saying = (report, text) =>
  report?.error?.summary || report?.message || text.trim().slice(0, 200) || 'it said nothing'
