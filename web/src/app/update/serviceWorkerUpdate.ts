/** The page's half of docs/updates.md: who keeps the files, and what to do when newer ones are there. */

const isKept = import.meta.env.PROD && 'serviceWorker' in navigator
/** A tab that stays open for days asks for a newer version this often. */
const askEveryMs = 60 * 60_000
/** The old worker may still be answering; a page that goes ends that. */
const takeOverWithinMs = 3_000

/** Starts keeping the app's files; `onUpdate` is told when a newer version lies ready. Gives how to stop. */
export function keepAppFiles(onUpdate: () => void): () => void {
  if (!isKept) return () => undefined
  const stop = new AbortController()
  void navigator.serviceWorker
    .register('/serviceWorker.js')
    .then((registration) => {
      const tell = () => {
        // The very first one has nothing to replace.
        if (registration.waiting && navigator.serviceWorker.controller) onUpdate()
      }
      tell()
      const onFound = () => registration.installing?.addEventListener('statechange', tell, stop)
      registration.addEventListener('updatefound', onFound, stop)
      onFound()
      const timer = setInterval(() => void registration.update().catch(() => undefined), askEveryMs)
      stop.signal.addEventListener('abort', () => clearInterval(timer))
    })
    // Private windows of some browsers keep nothing; the app works all the same.
    .catch(() => undefined)
  return () => stop.abort()
}

/** Loads the page anew, with the newer version if there is one. */
export async function updateNow(): Promise<void> {
  const registration = isKept
    ? await navigator.serviceWorker.getRegistration().catch(() => undefined)
    : undefined
  const waiting = registration?.waiting
  if (waiting) {
    await new Promise((resolve) => {
      navigator.serviceWorker.addEventListener('controllerchange', resolve, { once: true })
      setTimeout(resolve, takeOverWithinMs)
      waiting.postMessage('update')
    })
  }
  location.reload()
}
