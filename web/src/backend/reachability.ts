/**
 * Whether the backend answers, as the listeners notice it: Firestore marks a snapshot `fromCache` while it has
 * not heard from the server. That is ordinary for a moment after a listener starts, so a listener has to wait
 * a while before it counts.
 */
const patienceMs = 10_000

const waiting = new Set<symbol>()
const observers = new Set<() => void>()
let timer: ReturnType<typeof setTimeout> | undefined
let isAnswering = true

export const isBackendAnswering = () => isAnswering

export function onReachabilityChange(observer: () => void): () => void {
  observers.add(observer)
  return () => observers.delete(observer)
}

/** One listener's part in it. */
export function trackListener() {
  const listener = Symbol('listener')
  return {
    onSnapshot({ isFromCache }: { isFromCache: boolean }) {
      if (isFromCache) {
        waiting.add(listener)
        timer ??= setTimeout(() => change(false), patienceMs)
      } else onAnswer(listener)
    },
    /** A refusal is an answer, too. */
    onError: () => onAnswer(listener),
    onStop() {
      waiting.delete(listener)
      if (waiting.size === 0) stopTimer()
    },
  }
}

function onAnswer(listener: symbol) {
  waiting.delete(listener)
  stopTimer()
  // The others get their answers by the same connection: each waits from now on.
  if (waiting.size > 0) timer = setTimeout(() => change(false), patienceMs)
  change(true)
}

function stopTimer() {
  clearTimeout(timer)
  timer = undefined
}

function change(next: boolean) {
  if (isAnswering === next) return
  isAnswering = next
  for (const observer of observers) observer()
}
