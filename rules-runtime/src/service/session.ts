import { compile, type Ruleset } from '../language'
import { createDocumentDesk, type DocumentRequest } from './documentDesk'
import { compileIssueText, requestIssueText } from './issueText'
import { asObject, type JsonObject, Misfit } from './json'
import { readLoadRequest, readVerifyRequest, service } from './request'

type Verdict = {
  errors: string[]
  warnings: string[]
  result?: { rulesVersion: number } | { permit: boolean }
}
/** The tools pass an answer on only if its status is ok; whoever asked would otherwise wait forever. */
type Answer = Verdict & ({ id: number; status: 'ok' } | { status: 'error'; message: string })

type Request = JsonObject & { id: number }

/** A conversation with Firebase's tools: every line that they send gets an answer. */
export function createSession(send: (message: Answer | DocumentRequest) => void) {
  const rulesets = new Map<string, Ruleset>()
  const desk = createDocumentDesk(send)
  const open = new Set<number>()

  /** `undefined` is a line that was too long to be kept. */
  function take(line: string | undefined): void {
    const request = parseRequest(line)
    if (typeof request === 'string') {
      send({ status: 'error', message: request, errors: [request], warnings: [] })
    } else if (!('action' in request) && desk.isExpecting(request.id)) {
      desk.takeAnswer(request.id, request)
    } else {
      void answer(request)
    }
  }

  async function answer(request: Request): Promise<void> {
    const { id } = request
    if (open.has(id)) {
      send(refusal(id, 'another request with this id is still open'))
      return
    }
    open.add(id)
    try {
      const verdict = await decide(request)
      send({ id, status: 'ok', ...verdict })
    } catch (error) {
      send(refusal(id, error instanceof Error ? error.message : String(error)))
    } finally {
      open.delete(id)
    }
  }

  async function decide(request: Request): Promise<Verdict> {
    if (request['action'] === 'load_ruleset') return load(request)
    if (request['action'] === 'verify') return verify(request)
    throw new Misfit('the action must be load_ruleset or verify')
  }

  function load(request: Request): Verdict {
    const { rulesetName, files } = readLoadRequest(request)
    const { ruleset, rulesVersion, errors, warnings } = compile(files)
    if (ruleset) rulesets.set(rulesetName, ruleset)
    return {
      errors: errors.map(compileIssueText),
      warnings: warnings.map(compileIssueText),
      result: { rulesVersion },
    }
  }

  async function verify(request: Request): Promise<Verdict> {
    const { rulesetName, ...facts } = readVerifyRequest(request)
    const ruleset = rulesets.get(rulesetName)
    if (!ruleset) throw new Misfit(`no ruleset is called ${rulesetName}`)
    const { permit, issues } = await ruleset.permits({ service, ...facts, ask: desk.askFor(request.id) })
    // An error that another rule absorbed is how rules are written, not news; and one that the tools would call
    // an error refuses the request, whatever the rules say.
    return { errors: [], warnings: permit ? [] : issues.map(requestIssueText), result: { permit } }
  }

  return { take }
}

/** A sentence if the line cannot even be answered under an id. */
function parseRequest(line: string | undefined): Request | string {
  if (line === undefined) return 'The line is too long.'
  try {
    const request = asObject(JSON.parse(line), 'a request')
    if (Number.isSafeInteger(request['id'])) return request as Request
    return 'The request has no id.'
  } catch {
    return 'The line is no request in JSON.'
  }
}

function refusal(id: number, sentence: string): Answer {
  return { id, status: 'ok', errors: [`The rules runtime cannot answer: ${sentence}.`], warnings: [] }
}
