/**
 * Parts of the app load when they are needed. One may be gone: there is no network, or a newer version was deployed
 * and took the old files away. That is no fault of the page, and it should not say so.
 */
const missing = new WeakSet<object>()

export function watchForMissingCode(): void {
  addEventListener('vite:preloadError', ({ payload }) => missing.add(payload))
}

export const isMissingCode = (error: unknown) =>
  typeof error === 'object' && error !== null && missing.has(error)
