import { createHash } from 'node:crypto'
import { crc32 } from 'node:zlib'
import { type Functions, type Overloads, overload } from './overload'

export const hashing: Functions = {
  'hashing.md5': hashBy((bytes) => createHash('md5').update(bytes).digest()),
  'hashing.sha256': hashBy((bytes) => createHash('sha256').update(bytes).digest()),
  'hashing.crc32': hashBy((bytes) => littleEndian(crc32(bytes))),
  'hashing.crc32c': hashBy((bytes) => littleEndian(crc32c(bytes))),
}

function hashBy(hash: (bytes: Uint8Array) => Uint8Array): Overloads {
  return [
    overload(['bytes'], 'bytes', (bytes) => new Uint8Array(hash(bytes))),
    overload(['string'], 'bytes', (text) => new Uint8Array(hash(Buffer.from(text, 'utf8')))),
  ]
}

function littleEndian(checksum: number): Uint8Array {
  const bytes = Buffer.alloc(4)
  bytes.writeUInt32LE(checksum)
  return bytes
}

const castagnoli = 0x82f63b78
const remainders = Uint32Array.from({ length: 256 }, (_, byte) => {
  let remainder = byte
  for (let bit = 0; bit < 8; bit++) remainder = (remainder >>> 1) ^ (remainder & 1 ? castagnoli : 0)
  return remainder
})

function crc32c(bytes: Uint8Array): number {
  let remainder = 0xffffffff
  for (const byte of bytes) remainder = (remainder >>> 8) ^ remainders[(remainder ^ byte) & 0xff]!
  return (remainder ^ 0xffffffff) >>> 0
}
