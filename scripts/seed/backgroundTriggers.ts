type EventTrigger = {
  eventType: string
  eventFilters: Record<string, string>
  eventFilterPathPatterns?: Record<string, string>
}
type FunctionTrigger = { id: string; eventTrigger?: EventTrigger }
type DocumentMatch = { value: string; matchType: 'EXACT' | 'PATH_PATTERN' }

const nobodyWritesHere: DocumentMatch = { value: 'nothing/starts/functions/here', matchType: 'EXACT' }

/**
 * Runs `work` while nothing it writes or deletes starts a function: ten thousand messages would start ten thousand,
 * which take minutes to write what the work writes itself.
 *
 * The tools have a switch for this, but turning it on again starts every function's process anew, which takes longer
 * than most work. So the Firestore emulator is told that each trigger waits for a document that nobody writes, and
 * afterwards for its own again.
 */
export async function withoutBackgroundTriggers<T>(work: () => Promise<T>): Promise<T> {
  const triggers = await documentTriggers()
  await Promise.all(triggers.map((trigger) => register(trigger, nobodyWritesHere)))
  try {
    return await work()
  } finally {
    await Promise.all(triggers.map((trigger) => register(trigger, ownDocumentsOf(trigger))))
  }
}

type DocumentTrigger = { id: string; eventTrigger: EventTrigger }

/** None where no functions run: neither a Firestore emulator on its own nor a suite without functions has any. */
async function documentTriggers(): Promise<DocumentTrigger[]> {
  const hub = process.env['FIREBASE_EMULATOR_HUB']
  if (!hub) return []
  const emulators = await readJson<{ functions?: { host: string; port: number } }>(
    `${withScheme(hub)}/emulators`,
  )
  if (!emulators.functions) return []
  const { host, port } = emulators.functions
  const { backends } = await readJson<{ backends: { functionTriggers: FunctionTrigger[] }[] }>(
    `http://${host}:${port}/backends`,
  )
  return backends
    .flatMap((backend) => backend.functionTriggers)
    .filter((trigger): trigger is DocumentTrigger =>
      Boolean(trigger.eventTrigger?.eventType.startsWith('google.cloud.firestore.')),
    )
}

function ownDocumentsOf({ eventTrigger }: DocumentTrigger): DocumentMatch {
  const pattern = eventTrigger.eventFilterPathPatterns?.['document']
  if (pattern) return { value: pattern, matchType: 'PATH_PATTERN' }
  return { value: eventTrigger.eventFilters['document'] ?? '', matchType: 'EXACT' }
}

/** As the tools do when they load the functions; a second registration replaces the first. */
async function register({ id, eventTrigger }: DocumentTrigger, document: DocumentMatch): Promise<void> {
  const firestore = `http://${process.env['FIRESTORE_EMULATOR_HOST']}`
  // The number counts how often the tools' own switch was used, which is never.
  const key = `${id}-0`
  const project = process.env['GCLOUD_PROJECT']
  const response = await fetch(
    `${firestore}/emulator/v1/projects/${project}/eventarcTrigger?eventarcTriggerId=${key}`,
    {
      method: 'POST',
      headers: { 'content-type': 'application/json' },
      body: JSON.stringify({
        eventType: eventTrigger.eventType,
        database: eventTrigger.eventFilters['database'],
        namespace: eventTrigger.eventFilters['namespace'],
        document,
      }),
    },
  )
  if (!response.ok) throw new Error(`The Firestore emulator answered ${response.status} for ${id}.`)
}

const withScheme = (host: string) => (host.startsWith('http') ? host : `http://${host}`)

async function readJson<T>(url: string): Promise<T> {
  const response = await fetch(url)
  if (!response.ok) throw new Error(`The emulators answered ${response.status} at ${url}.`)
  return (await response.json()) as T
}
