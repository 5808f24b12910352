/** Apart from the demo: whoever only reads the landing page does not load it. */
export { LandingPage } from '#features/landing'
