/** gRPC's word for a request that cannot be right, of which a transaction that is no more is one kind. */
const invalidArgument = 3

export const isClosedTransaction = (error: unknown): boolean =>
  error instanceof Error &&
  'code' in error &&
  error.code === invalidArgument &&
  error.message.includes('Transaction is invalid or closed')
