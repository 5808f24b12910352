export { AutomodSection } from './AutomodSection'
