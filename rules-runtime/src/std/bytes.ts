import { type Functions, overload } from './overload'

export const bytesMethods: Functions = {
  size: [overload(['bytes'], 'int', (bytes) => BigInt(bytes.length))],
  // Of the alphabet for addresses, but padded.
  toBase64: [
    overload(['bytes'], 'string', (bytes) =>
      Buffer.from(bytes).toString('base64').replaceAll('+', '-').replaceAll('/', '_'),
    ),
  ],
  toHexString: [overload(['bytes'], 'string', (bytes) => Buffer.from(bytes).toString('hex').toUpperCase())],
}
