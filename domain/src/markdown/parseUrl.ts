/** `URL.parse`, which browsers have only since 2024. */
export function parseUrl(address: string): URL | null {
  try {
    return new URL(address)
  } catch {
    return null
  }
}
