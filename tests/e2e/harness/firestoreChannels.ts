import type { BrowserContext } from 'playwright-core'

/** The SDK's connections, by session: the address with everything that ends one. */
const open = new Map<string, URL>()

/** Notes every connection to Firestore that a page of this browser makes. */
export function noteFirestoreChannels(context: BrowserContext): void {
  context.on('request', (request) => {
    if (!request.url().includes('/google.firestore.v1.Firestore/')) return
    const url = new URL(request.url())
    const session = url.searchParams.get('SID')
    if (session) open.set(session, url)
  })
}

/**
 * Ends them as the SDK does when it says goodbye, which no page that is closed or reloaded has the time for. Firestore
 * itself notices; the emulator keeps such a connection with all its listeners for good, works out what each of them
 * would have been told by every later write, and grows slower from one file of tests to the next.
 */
export async function endFirestoreChannels(): Promise<void> {
  const left = [...open.values()]
  open.clear()
  await Promise.allSettled(left.map((url) => fetch(terminating(url), { method: 'POST' })))
}

function terminating(url: URL): URL {
  const end = new URL(url)
  for (const name of ['AID', 'CI', 'TYPE', 't']) end.searchParams.delete(name)
  end.searchParams.set('RID', String(Math.floor(Math.random() * 100_000)))
  end.searchParams.set('TYPE', 'terminate')
  return end
}
