/** What a sticky pattern finds exactly here: nothing is sliced off a text to look at its middle. */
export function matchAt(pattern: RegExp, text: string, start: number): RegExpExecArray | null {
  pattern.lastIndex = start
  return pattern.exec(text)
}
