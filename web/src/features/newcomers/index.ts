export { LazyNewcomerNotice } from './LazyNewcomerNotice'
export { useNewcomerLack } from './useNewcomerLack'
