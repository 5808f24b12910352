/**
 * The lines of a stream, each as soon as it is whole; `undefined` stands for one that is longer than `longest`,
 * whose text is not kept.
 */
export async function* readLines(
  chunks: AsyncIterable<string>,
  longest: number,
): AsyncGenerator<string | undefined> {
  let pieces: string[] = []
  let length = 0
  for await (const chunk of chunks) {
    const [first = '', ...later] = chunk.split('\n')
    add(first)
    for (const part of later) {
      yield take()
      add(part)
    }
  }
  if (length > 0) yield take()

  function add(part: string) {
    length += part.length
    if (length > longest) pieces = []
    else pieces.push(part)
  }

  function take() {
    const line = length > longest ? undefined : pieces.join('')
    pieces = []
    length = 0
    return line
  }
}
