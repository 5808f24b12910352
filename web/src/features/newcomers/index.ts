export { LazyNewcomerNotice } from './LazyNewcomerNotice'
export { NewcomersSection } from './NewcomersSection'
export { useNewcomerLack } from './useNewcomerLack'
