import { type Capture, ErrorValue, Path, type Result, type ValueMap } from '../language/values'
import { type Functions, overload } from './overload'

export const pathMethods: Functions = {
  bind: [overload(['path', 'map'], 'path', bind)],
}

const captured = /^\{([A-Za-z_][A-Za-z0-9_]*)(=\*\*)?\}$/

/** The path a text like `/a/{b}` stands for. */
export function pathOf(text: string): Result {
  const [before, ...segments] = text.split('/')
  if (before !== '') return new ErrorValue(`Invalid Path Template ${text}. A path starts with a slash.`)
  if (segments.includes('')) {
    return new ErrorValue(`Invalid Path Template ${text}. Empty segment is not allowed.`)
  }
  return new Path(segments.map(segmentOf))
}

function segmentOf(text: string): string | Capture {
  const [, capture, glob] = captured.exec(text) ?? []
  return capture === undefined ? text : { capture, glob: glob !== undefined }
}

function bind(path: Path, values: ValueMap): Result {
  const captures = new Set(
    path.segments.map((segment) => (typeof segment === 'string' ? '' : segment.capture)),
  )
  const unknown = [...values.keys()].filter((name) => !captures.has(name))
  if (unknown.length > 0) {
    return new ErrorValue(`Variable(s) ${unknown.join(', ')} do not exist in the path template.`)
  }
  const segments: (string | Capture)[] = []
  for (const segment of path.segments) {
    const value = typeof segment === 'string' ? undefined : values.get(segment.capture)
    if (value === undefined) segments.push(segment)
    else if (typeof value === 'string' && value !== '') segments.push(value)
    else if (value instanceof Path) segments.push(...value.segments)
    else return new ErrorValue('A path can only be bound to strings that are not empty, and to paths.')
  }
  return new Path(segments)
}
