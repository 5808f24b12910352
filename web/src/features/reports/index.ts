export { ReportsSection } from './ReportsSection'
