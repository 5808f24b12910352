/**
 * Keeps the app's own files on the device, so that it starts without a network and at once with one. Messages are
 * Firestore's to keep. It is built beside the app (`web/build/serviceWorker.ts`) and never part of a page.
 * The journey of an update: docs/updates.md.
 */
import { cleanupOutdatedCaches, createHandlerBoundToURL, precacheAndRoute } from 'workbox-precaching'
import { NavigationRoute, registerRoute } from 'workbox-routing'
import { StaleWhileRevalidate } from 'workbox-strategies'

/** As much of a service worker's own world as is used here: its library of types contradicts a page's. */
declare const self: typeof globalThis & { skipWaiting(): Promise<void> }
/** Put in by the build. */
declare const shellFiles: { url: string; revision: string | null }[]

precacheAndRoute(shellFiles)
cleanupOutdatedCaches()
registerRoute(new NavigationRoute(createHandlerBoundToURL('index.html'), { denylist: [/^\/__\//] }))

// Which project this is, says Hosting: without the answer nothing could start offline.
const ofDeployment = ['/__/firebase/init.json', '/config.json']
registerRoute(
  ({ url }) => ofDeployment.includes(url.pathname),
  new StaleWhileRevalidate({ cacheName: 'deployment' }),
)

// A new version waits until its reader says so: files of the old one must not vanish under an open page.
addEventListener('message', ({ data }: MessageEvent<unknown>) => {
  if (data === 'update') void self.skipWaiting()
})
