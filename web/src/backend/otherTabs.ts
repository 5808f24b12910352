/**
 * Tells a person's other tabs about a log-out at once. Firebase would tell them too, but by a timer, which
 * browsers slow down in hidden tabs: one could wake up a minute later and erase the next person's database.
 */
const loggedOut = 'logged-out'

// One for the page: what it sends reaches every other one of this name, and a second one here would be another.
let shared: BroadcastChannel | undefined
const channel = () => (shared ??= new BroadcastChannel('parley:session'))

export function tellOtherTabs(): void {
  channel().postMessage(loggedOut)
}

export function onLogOutElsewhere(react: () => void): () => void {
  const listen = ({ data }: MessageEvent) => {
    if (data === loggedOut) react()
  }
  channel().addEventListener('message', listen)
  return () => channel().removeEventListener('message', listen)
}
