import { toAppError } from './errors'

/** A write until the server has acknowledged it. Throws `AppError` when it was refused. */
export async function written(write: () => Promise<void>): Promise<void> {
  try {
    await write()
  } catch (error) {
    throw toAppError(error)
  }
}
