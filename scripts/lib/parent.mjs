const intervalMs = 1000

/**
 * Calls back once when npm, which started us, has gone. Its shell ends at a SIGTERM without passing it on, and
 * we would stay behind, alone, with all ports taken.
 */
export function onParentGone(callback) {
  if (!process.env.npm_lifecycle_event) return
  const parent = process.ppid
  const timer = setInterval(() => {
    if (process.ppid === parent) return
    clearInterval(timer)
    callback()
  }, intervalMs)
  timer.unref()
}
