/** The language of Firebase Security Rules: `compile` once, ask the ruleset `permits` often. */
export { compile, type Compiled, type SourceFile } from './compile'
export { evaluateExpression } from './evaluateExpression'
export type { Issue } from './issue'
export type { Ask, Question } from './lookups'
export type { Method } from './match'
export type { Request, Ruleset, Verdict } from './ruleset'
export {
  type Capture,
  Duration,
  ErrorValue,
  LatLng,
  type List,
  MapDiff,
  Path,
  type Result,
  Timestamp,
  typeOf,
  type Value,
  type ValueMap,
  ValueSet,
  Vector,
} from './values'
