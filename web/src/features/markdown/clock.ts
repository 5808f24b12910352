/** One second hand for all relative times on the screen. It stands still while there are none. */
const tickMs = 1_000
const listeners = new Set<() => void>()
let timer: ReturnType<typeof setInterval> | undefined

export function onTick(listener: () => void): () => void {
  listeners.add(listener)
  timer ??= setInterval(() => listeners.forEach((each) => each()), tickMs)
  return () => {
    listeners.delete(listener)
    if (listeners.size > 0) return
    clearInterval(timer)
    timer = undefined
  }
}

/** The current second, so that whoever reads twice within one draws the same. */
export const nowMs = () => Math.floor(Date.now() / tickMs) * tickMs
