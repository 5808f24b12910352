export { LookAroundPage } from '#features/landing'
