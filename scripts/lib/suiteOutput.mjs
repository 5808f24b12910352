/** Warnings of Firebase's tools that are true of every local run, and so tell nobody anything. */
const expectedWarnings = [
  'not currently authenticated',
  'Unable to look up project number',
  'Application Default Credentials',
  'requested "node" version',
  'Unable to fetch the CLI MOTD',
  'Emulator UI is not starting',
  'The following emulators are not running',
  'Env variable override detected',
  'outdated version of firebase-functions',
]

/**
 * Of all that the emulators say, what a person at work wants to see: what functions print, and what is wrong.
 * Gives the text to show, or undefined.
 */
export function worthShowing(line) {
  if (line.startsWith('>')) return functionOutput(line.slice(1).trim())
  const isWarning = /^\s*[⚠✖]/u.test(line)
  return isWarning && !expectedWarnings.some((text) => line.includes(text)) ? line.trim() : undefined
}

/** Functions log one line of JSON, as the cloud wants it; DEBUG is the functions framework about itself. */
function functionOutput(text) {
  if (!text.startsWith('{')) return `> ${text}`
  try {
    const { severity, message, 'logging.googleapis.com/labels': _labels, ...details } = JSON.parse(text)
    if (severity === 'DEBUG') return undefined
    const more = Object.keys(details).length > 0 ? ` ${JSON.stringify(details)}` : ''
    return `> ${severity} ${message ?? ''}${more}`
  } catch {
    return `> ${text}`
  }
}
