/** An end that we foresaw. Its message is the one sentence that a person reads: what is wrong and what to do. */
export class Stop extends Error {}

const isColourful = process.stdout.isTTY && !process.env.NO_COLOR
const paint = (code) => (text) => (isColourful ? `\x1b[${code}m${text}\x1b[0m` : `${text}`)

export const bold = paint('1')
export const dim = paint('2')
export const red = paint('31')
export const green = paint('32')
export const ember = paint('38;5;209')

export function say(text = '') {
  process.stdout.write(`${text}\n`)
}

export function complain(text) {
  process.stderr.write(`${red('✖')} ${text}\n`)
}

/** Says what is being done and, once it is done, how long it took. */
export async function step(title, work) {
  const startMs = Date.now()
  say(`${dim('·')} ${title}`)
  const result = await work()
  say(`${green('✔')} ${title} ${dim(seconds(Date.now() - startMs))}`)
  return result
}

export function seconds(durationMs) {
  return `${(durationMs / 1000).toFixed(1)} s`
}
