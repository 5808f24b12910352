import { urls } from '#lib/urls'

/** Where to go after logging in. Only places of our own: a link must not lead people elsewhere through us. */
export function nextUrl(search: URLSearchParams): string {
  return ownPlace(search.get('next') ?? '') ?? urls.landing()
}

/** Any domain will do to see whether a path leaves it. */
const here = 'https://parley.invalid'

/** As browsers read it: they drop tabs and line breaks, take `\` for `/`, and `/.//` for `//`. */
function ownPlace(next: string): string | undefined {
  if (!/^\/(?!\/)/.test(next) || /[\\\p{Cc}]/u.test(next)) return undefined
  const { origin, pathname, search, hash } = new URL(next, here)
  return origin === here && !pathname.startsWith('//') ? pathname + search + hash : undefined
}

/** Between the sign-in screens the destination goes along. */
export function withNext(url: string, search: URLSearchParams): string {
  const next = search.get('next')
  return next ? `${url}?${new URLSearchParams({ next }).toString()}` : url
}
