import { expect, test } from 'vitest'
import { worthShowing } from './suiteOutput.mjs'

test('what a function prints is shown, and its structured logs in short', () => {
  expect(worthShowing('>  hello')).toBe('> hello')
  expect(worthShowing('>  {"severity":"WARNING","message":"slow","durationMs":900}')).toBe(
    '> WARNING slow {"durationMs":900}',
  )
  expect(worthShowing('>  {half a line')).toBe('> {half a line')
})

test('what the functions framework says about itself is not', () => {
  expect(
    worthShowing('>  {"severity":"DEBUG","message":"Callable request verification passed"}'),
  ).toBeUndefined()
})

test('warnings are shown, except those that every local run has', () => {
  expect(worthShowing('⚠  firestore: Failed to update rules')).toBe('⚠  firestore: Failed to update rules')
  expect(worthShowing('⚠  functions: Your requested "node" version "22" doesn’t match')).toBeUndefined()
  expect(worthShowing('i  firestore: Change detected, updating rules...')).toBeUndefined()
})
