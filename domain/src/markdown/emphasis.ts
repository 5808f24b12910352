import type { Emphasis, Inline } from './tree'

export type Mark = '*' | '_' | '~'

/** What one, two and three marks in a row mean; three are both, the second inside the first. */
const meanings: Record<Mark, { readonly one: Emphasis | null; readonly two: Emphasis }> = {
  '*': { one: 'italic', two: 'bold' },
  _: { one: 'italic', two: 'underline' },
  '~': { one: null, two: 'strike' },
}

/** `*` and `_` alone must lean on a word, or every multiplication and every snake_case would be italic. */
export type Lean = { readonly canOpen: boolean; readonly canClose: boolean }

/** An emphasis that was opened, and what has come after it. */
type Frame = { readonly mark: Mark; count: number; children: Inline[] }

/**
 * Collects inline nodes, and pairs the marks of emphasis among them. Each kind is open at most once, so that at most five
 * frames are open at a time and a tree is never deep, whatever was typed. What is never closed remains text.
 */
export function createEmphasis() {
  const root: Inline[] = []
  const frames: Frame[] = []
  const current = () => frames.at(-1)?.children ?? root

  const push = (node: Inline) => append(current(), node)
  const text = (value: string) => push({ kind: 'text', text: value })

  /** The frame turns out to be no emphasis: its marks are text, and what it collected goes to the one around it. */
  const dissolve = () => {
    const frame = frames.pop()
    if (!frame) return
    text(frame.mark.repeat(frame.count))
    for (const child of frame.children) push(child)
  }

  const close = (depth: number, count: number) => {
    while (frames.length - 1 > depth) dissolve()
    const frame = frames[depth]!
    const { one, two } = meanings[frame.mark]
    if (count >= 2) frame.children = [{ kind: two, children: frame.children }]
    if (count !== 2) frame.children = [{ kind: one!, children: frame.children }]
    frame.count -= count
    if (frame.count > 0) return
    frames.pop()
    for (const child of frame.children) push(child)
  }

  /** Closes what these marks can close, innermost first; gives how many are left. */
  const closeWith = (mark: Mark, count: number, canClose: boolean): number => {
    let left = count
    for (let depth = frames.length - 1; depth >= 0 && left > 0; depth--) {
      const frame = frames[depth]
      if (frame?.mark !== mark) continue
      const used = countUsed(frame.count, left, canClose)
      if (used === 0) continue
      close(depth, used)
      left -= used
      // What is left of the frame, and of the marks, may belong together.
      depth = frames.length
    }
    return left
  }

  const isOpen = (mark: Mark, count: number) =>
    frames.some((frame) => frame.mark === mark && (frame.count === count || frame.count === 3 || count === 3))

  /** `length` marks in a row. */
  const marks = (mark: Mark, length: number, { canOpen, canClose }: Lean) => {
    if (length > (mark === '~' ? 2 : 3) || (mark === '~' && length !== 2)) {
      text(mark.repeat(length))
      return
    }
    const left = closeWith(mark, length, canClose)
    if (left === 0) return
    if (isOpen(mark, left) || (left !== 2 && !canOpen)) text(mark.repeat(left))
    else frames.push({ mark, count: left, children: [] })
  }

  const finish = (): Inline[] => {
    while (frames.length > 0) dissolve()
    return root
  }

  return { push, text, marks, finish }
}

/** How many of `left` marks close a frame of `open` ones. */
function countUsed(open: number, left: number, canClose: boolean): number {
  if (open === 3 && left === 3 && canClose) return 3
  if (open >= 2 && left >= 2) return 2
  return open !== 2 && left !== 2 && canClose ? 1 : 0
}

/** Text that meets text becomes one. */
function append(nodes: Inline[], node: Inline): void {
  const last = nodes.at(-1)
  if (node.kind === 'text' && last?.kind === 'text') {
    nodes[nodes.length - 1] = { kind: 'text', text: last.text + node.text }
  } else nodes.push(node)
}
