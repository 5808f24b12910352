import { expect, test } from 'vitest'
import { conjunctsOf } from './conjunctsOf'

const rules = `rules_version = '2';
service cloud.firestore {
  match /databases/{database}/documents {
    match /notes/{note} {
      allow get: if isOpen(resource.data) && request.auth.uid != null;
      allow list: if request.query.limit <= 10;
      function isOpen(data) {
        return data.isOpen == true || (data.by == request.auth.uid && !(data.a && data.b));
      }
      function own() { return resource.data; }
    }
  }
}`

test('each side of an and is one, however deep it stands, and so is a condition by itself', () => {
  const found = conjunctsOf(rules)
  expect(found.map(({ text }) => text)).toEqual([
    'isOpen(resource.data)',
    'request.auth.uid != null',
    'request.query.limit <= 10',
    'data.isOpen == true || (data.by == request.auth.uid && !(data.a && data.b))',
    'data.by == request.auth.uid',
    '!(data.a && data.b)',
    'data.a',
    'data.b',
  ])
  expect(found[0]).toMatchObject({ line: 5, about: 'notes' })
  for (const { start, end, text } of found) expect(rules.slice(start, end)).toContain(text.slice(0, 5))
})
