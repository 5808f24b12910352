export { Markdown } from './Markdown'
export { type Surroundings, SurroundingsContext } from './Surroundings'
export { useSpoken } from './useSpoken'
