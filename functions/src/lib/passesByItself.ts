/** gRPC's words for: too many wanted these documents at once, it took too long, nobody answered. */
const passing: readonly unknown[] = [10, 4, 14]

/** A failure of Firestore that another attempt a moment later may not meet: the browser makes one by itself. */
export const passesByItself = (error: unknown): boolean =>
  error instanceof Error && 'code' in error && passing.includes(error.code)
