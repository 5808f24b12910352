import { RE2JS } from 're2js'

/** Null where it is no pattern. RE2 has no way back: its time grows with the text and no faster, whatever is asked. */
export function patternOf(source: string): RE2JS | null {
  try {
    return RE2JS.compile(source, RE2JS.CASE_INSENSITIVE)
  } catch {
    return null
  }
}

export const hasPattern = (text: string, patterns: readonly RE2JS[]): boolean =>
  patterns.some((pattern) => pattern.matcher(text).find())
