import type { Issue } from './issue'
import type { Mistake } from './reader'

/** A file's name and where its lines start, to say where a mistake is. */
export class Source {
  private readonly name: string
  private readonly lineStarts: readonly number[]

  constructor(name: string, content: string) {
    this.name = name
    this.lineStarts = [
      0,
      ...[...content.matchAll(/\r\n|\r|\n/g)].map(({ index, 0: end }) => index + end.length),
    ]
  }

  issue(severity: Issue['severity'], { at, message }: Mistake): Issue {
    const line = this.lineAt(at)
    return { severity, message, file: this.name, line: line + 1, column: at - this.lineStarts[line]! + 1 }
  }

  /** The last line that starts at or before the offset, from 0. */
  private lineAt(offset: number): number {
    let low = 0
    let high = this.lineStarts.length - 1
    while (low < high) {
      const middle = Math.ceil((low + high) / 2)
      if (this.lineStarts[middle]! <= offset) low = middle
      else high = middle - 1
    }
    return low
  }
}
