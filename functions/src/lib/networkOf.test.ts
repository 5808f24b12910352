import { expect, test } from 'vitest'
import { networkOf } from './networkOf'

const forwarded = (addresses: string) =>
  networkOf({ headers: { 'x-forwarded-for': addresses }, ip: '10.0.0.1' })

test('believes only the address that the front end added', () => {
  expect(forwarded('1.2.3.4, 203.0.113.7')).toBe('ip 203.0.113.7')
  expect(forwarded('203.0.113.7')).toBe('ip 203.0.113.7')
})

test('without a front end the connection itself says it', () => {
  expect(networkOf({ headers: {}, ip: '127.0.0.1' })).toBe('ip 127.0.0.1')
  expect(networkOf({ headers: {}, ip: '::ffff:127.0.0.1' })).toBe('ip 127.0.0.1')
})

test('a household with a whole IPv6 network is one asker', () => {
  const network = 'ip 2001:db8:0:7'
  expect(forwarded('2001:db8:0:7:1:2:3:4')).toBe(network)
  expect(forwarded('2001:0db8::7:ffff:0:0:1')).toBe(network)
  expect(forwarded('2001:db8:0:8::1')).not.toBe(network)
})

test('never makes a path out of what a caller sends', () => {
  expect(forwarded('a/b/c')).toBe('ip abc')
})
