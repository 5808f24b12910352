import { describe, expect, test } from 'vitest'
import { judgeAudit } from './judgeAudit.mjs'

const advisory = (severity, id = 'GHSA-aaaa-bbbb-cccc') => ({
  source: 1_100_000,
  name: 'shifty',
  dependency: 'shifty',
  title: 'Shifty reads what it must not',
  url: `https://github.com/advisories/${id}`,
  severity,
  cwe: ['CWE-22'],
  cvss: { score: 7.5, vectorString: 'CVSS:3.1/AV:N/AC:L/PR:N/UI:N/S:U/C:H/I:N/A:N' },
  range: '<2.0.1',
})
const vulnerability = (name, via) => ({
  name,
  severity: 'high',
  isDirect: false,
  via,
  effects: [],
  range: '*',
  nodes: [`node_modules/${name}`],
  fixAvailable: true,
})
const report = (...vulnerabilities) =>
  JSON.stringify({
    auditReportVersion: 2,
    vulnerabilities: Object.fromEntries(vulnerabilities.map((each) => [each.name, each])),
    metadata: { dependencies: { prod: 380, total: 1296 } },
  })

describe('an audit', () => {
  test('without advisories passes', () => {
    expect(judgeAudit(report(), {})).toEqual({ isAnswered: true, problems: [] })
  })

  test('fails for what is high or critical, once for all who depend on it', () => {
    const text = report(
      vulnerability('shifty', [advisory('high')]),
      vulnerability('user-of-shifty', ['shifty']),
      vulnerability('other', [advisory('critical', 'GHSA-dddd-eeee-ffff')]),
    )
    expect(judgeAudit(text, {}).problems).toEqual([
      'GHSA-aaaa-bbbb-cccc (high): shifty <2.0.1, Shifty reads what it must not',
      'GHSA-dddd-eeee-ffff (critical): shifty <2.0.1, Shifty reads what it must not',
    ])
  })

  test('passes for what is low or moderate', () => {
    const text = report(vulnerability('shifty', [advisory('low'), advisory('moderate')]))
    expect(judgeAudit(text, {}).problems).toEqual([])
  })

  test('passes for an exception with a reason, and only with one', () => {
    const text = report(vulnerability('shifty', [advisory('high')]))
    expect(judgeAudit(text, { 'GHSA-aaaa-bbbb-cccc': 'Runs at build time only' }).problems).toEqual([])
    expect(judgeAudit(text, { 'GHSA-aaaa-bbbb-cccc': ' ' }).problems).toHaveLength(1)
  })

  test('fails for an exception that nothing needs any more', () => {
    expect(judgeAudit(report(), { 'GHSA-aaaa-bbbb-cccc': 'Was there once' }).problems).toHaveLength(1)
  })
})

describe('no answer', () => {
  test.each([
    ['a registry without advisories', { message: '404 Not Found - POST …/advisories/bulk', statusCode: 404 }],
    ['one that only gives packages', { message: '405 Method Not Allowed', method: 'POST', statusCode: 405 }],
    [
      'one that says so',
      { error: { code: 'ENOAUDIT', summary: 'Registry does not support audit', detail: '' } },
    ],
    [
      'no network',
      { message: 'getaddrinfo ENOTFOUND', error: { code: 'ENOTFOUND', summary: '', detail: '' } },
    ],
    [
      'a refused connection',
      { error: { code: 'ECONNREFUSED', summary: 'connect ECONNREFUSED', detail: '' } },
    ],
  ])('passes: %s', (_name, answer) => {
    expect(judgeAudit(JSON.stringify(answer), {})).toEqual({ isAnswered: false, problems: [] })
  })

  test('is not what a mistake of ours is taken for', () => {
    const answer = { error: { code: 'ENOLOCK', summary: 'This command requires an existing lockfile.' } }
    expect(judgeAudit(JSON.stringify(answer), {}).problems[0]).toContain('existing lockfile')
    expect(judgeAudit('', {}).problems[0]).toContain('it said nothing')
  })
})
