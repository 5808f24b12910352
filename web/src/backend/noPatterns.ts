/**
 * Stands in for `re2js` in the browser bundle (vite.config.ts). Firestore needs that engine for one thing, to
 * evaluate patterns of its pipeline queries against the cache. Parley asks none, and the engine would be a
 * seventh of what a channel loads first. See docs/decisions/0004-first-load.md.
 */
export const RE2JS = {
  compile(): never {
    throw new Error('Pipeline queries with patterns are not part of this build.')
  },
}
