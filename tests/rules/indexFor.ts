/** Which index a query needs, by Firestore's own rules: the emulator answers every query, production does not. */
export type QueryShape = {
  readonly name: string
  readonly collection: string
  readonly group?: boolean
  readonly where: readonly (readonly [field: string, op: string])[]
  readonly or?: readonly (readonly [field: string, op: string])[]
  readonly orderBy: readonly (readonly [field: string, direction: 'asc' | 'desc'])[]
}
type IndexField = { readonly fieldPath: string; readonly order?: string; readonly arrayConfig?: string }
type Index = {
  readonly collectionGroup: string
  readonly queryScope: string
  readonly fields: readonly IndexField[]
}
type Override = {
  readonly collectionGroup: string
  readonly fieldPath: string
  readonly ttl?: boolean
  readonly indexes: readonly {
    readonly queryScope: string
    readonly order?: string
    readonly arrayConfig?: string
  }[]
}
export type IndexFile = { readonly indexes: readonly Index[]; readonly fieldOverrides: readonly Override[] }

/** Equalities may stand in any order, so they are a set; what is sorted by may not. */
type Need = {
  readonly equal: readonly string[]
  readonly contains: readonly string[]
  readonly sorted: readonly string[]
}

/** Firestore answers each side of an “or” by itself. */
function sidesOf({ or, ...shape }: QueryShape): readonly QueryShape[] {
  return or ? [shape, { ...shape, where: or }] : [shape]
}

export const isServed = (shape: QueryShape, file: IndexFile): boolean =>
  sidesOf(shape).every((side) => isSideServed(side, file))

export const isUsedBy = (index: Index, shape: QueryShape): boolean =>
  sidesOf(shape).some((side) => isUsedBySide(index, side))

function isSideServed(shape: QueryShape, file: IndexFile): boolean {
  const need = needOf(shape)
  if (isServedBySingleFields(need)) {
    const fields = [...need.equal, ...need.contains, ...need.sorted.map((entry) => entry.split(' ')[0] ?? '')]
    return fields.every((field) => hasSingleFieldIndex(shape, field, file))
  }
  return file.indexes.some((index) => isUsedBySide(index, shape))
}

function isUsedBySide(index: Index, shape: QueryShape): boolean {
  const scope = shape.group ? 'COLLECTION_GROUP' : 'COLLECTION'
  if (index.collectionGroup !== shape.collection || index.queryScope !== scope) return false
  const { equal, contains, sorted } = needOf(shape)
  const prefix = index.fields.slice(0, equal.length + contains.length)
  const rest = index.fields.slice(prefix.length).map((field) => `${field.fieldPath} ${field.order}`)
  const named = (fields: readonly IndexField[]) => fields.map((field) => field.fieldPath).sort()
  return (
    String(named(prefix.filter((field) => !field.arrayConfig))) === String([...equal].sort()) &&
    String(named(prefix.filter((field) => field.arrayConfig))) === String([...contains].sort()) &&
    String(rest) === String(sorted)
  )
}

function needOf({ where, orderBy }: QueryShape): Need {
  const fieldsWith = (...ops: string[]) => [
    ...new Set(where.filter(([, op]) => ops.includes(op)).map(([field]) => field)),
  ]
  const ranges = fieldsWith('<', '<=', '>', '>=', '!=', 'not-in')
  const explicit = orderBy.map(
    ([field, direction]) => `${field} ${direction === 'asc' ? 'ASCENDING' : 'DESCENDING'}`,
  )
  // A range sorts by its field even where the query does not say so.
  const implied = ranges.filter((field) => !orderBy.some(([sorted]) => sorted === field))
  const sorted = [...explicit, ...implied.map((field) => `${field} ASCENDING`)]
  return {
    equal: fieldsWith('==', 'in'),
    contains: fieldsWith('array-contains', 'array-contains-any'),
    sorted: sorted.filter((entry) => !entry.startsWith('__name__')),
  }
}

/** One field alone, or equalities and one array, which Firestore answers by merging. */
function isServedBySingleFields({ equal, contains, sorted }: Need): boolean {
  const count = new Set([...equal, ...contains, ...sorted.map((entry) => entry.split(' ')[0])]).size
  return count <= 1 || sorted.length === 0
}

/** Every field has one, unless an override lists its own: for a collection group always. */
function hasSingleFieldIndex(shape: QueryShape, field: string, file: IndexFile): boolean {
  const override = file.fieldOverrides.find(
    (candidate) => candidate.collectionGroup === shape.collection && candidate.fieldPath === field,
  )
  if (shape.group) return override?.indexes.some((index) => index.queryScope === 'COLLECTION_GROUP') ?? false
  return !override || override.indexes.some((index) => index.queryScope === 'COLLECTION')
}
