import { isIPv6 } from 'node:net'

type Request = { readonly headers: Readonly<Record<string, unknown>>; readonly ip?: string | undefined }

/**
 * Where a request comes from, to count by. The last address of the header is the one that Google's front end
 * saw; whatever stands before it the caller may have made up. Of an IPv6 address the first half counts, which
 * is one household: the other half a single machine can change at will.
 */
export function networkOf({ headers, ip }: Request): string {
  const forwarded = headers['x-forwarded-for']
  const address = (typeof forwarded === 'string' ? forwarded.split(',').at(-1)?.trim() : ip) ?? ''
  const mapped = /^::ffff:([\d.]+)$/i.exec(address)?.[1]
  if (mapped) return `ip ${mapped}`
  return isIPv6(address) ? `ip ${firstHalf(address)}` : `ip ${address.replaceAll('/', '')}`
}

function firstHalf(address: string): string {
  const [head = '', tail] = address.split('::')
  const left = head === '' ? [] : head.split(':')
  const right = tail === undefined || tail === '' ? [] : tail.split(':')
  const zeros = tail === undefined ? 0 : 8 - left.length - right.length
  const groups = [...left, ...Array<string>(zeros).fill('0'), ...right]
  return groups
    .slice(0, 4)
    .map((group) => parseInt(group, 16).toString(16))
    .join(':')
}
