export { LandingPage } from './LandingPage'
export { LookAroundPage } from './LookAroundPage'
