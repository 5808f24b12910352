import { ErrorValue, type Path, type Result, strictKey } from './values'

/** A document that somebody else has to fetch: the whole of it, or only whether it is there. */
export type Question = { readonly function: 'firestore.get' | 'firestore.exists'; readonly path: Path }
export type Ask = (question: Question) => Promise<Result>

type Lookups = {
  /** By the name in rules. Without a write to look past, `getAfter` is `get`. */
  readonly functions: Readonly<Record<string, Question['function']>>
  /** How many distinct documents one request may ask for. */
  readonly maximum: number
}

const lookupsByService: Readonly<Record<string, Lookups>> = {
  'firebase.storage': {
    functions: { 'firestore.get': 'firestore.get', 'firestore.exists': 'firestore.exists' },
    maximum: 2,
  },
  'cloud.firestore': {
    functions: {
      get: 'firestore.get',
      getAfter: 'firestore.get',
      exists: 'firestore.exists',
      existsAfter: 'firestore.exists',
    },
    maximum: 10,
  },
}

export const serviceNames = Object.keys(lookupsByService)

export function lookupNamed(service: string, name: string): Question['function'] | undefined {
  const functions = lookupsByService[service]?.functions ?? {}
  return Object.hasOwn(functions, name) ? functions[name] : undefined
}

/**
 * The documents of one request. Rules are evaluated without waiting: what isn't known yet is an error, the first such
 * question is kept, and after its answer the rules are evaluated once more. That costs nothing where no document is
 * read, and asks for no document that an earlier one has made unnecessary.
 */
export class Documents {
  private readonly answers = new Map<string, Result>()
  private readonly paths = new Set<string>()
  private readonly maximum: number
  private open: Question | undefined

  constructor(service: string) {
    this.maximum = lookupsByService[service]?.maximum ?? 0
  }

  get isWaiting(): boolean {
    return this.open !== undefined
  }

  read(question: Question): Result {
    const path = strictKey(question.path)
    const answer = this.answers.get(question.function + path)
    if (answer !== undefined) return answer
    if (!this.paths.has(path) && this.paths.size >= this.maximum) {
      return new ErrorValue(`A request may read at most ${this.maximum} documents.`)
    }
    this.open ??= question
    return new ErrorValue(`The document ${question.path.toString()} is not known yet.`)
  }

  async fetch(ask: Ask): Promise<void> {
    const question = this.open
    if (!question) return
    this.open = undefined
    const path = strictKey(question.path)
    this.paths.add(path)
    this.answers.set(question.function + path, await answerTo(question, ask))
  }
}

async function answerTo(question: Question, ask: Ask): Promise<Result> {
  try {
    return await ask(question)
  } catch (error) {
    return new ErrorValue(error instanceof Error ? error.message : String(error))
  }
}
