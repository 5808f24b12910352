import { describe, expect, test } from 'vitest'
import { clampShift, clampSidebarWidth, restingPane, shiftOf } from './panesLayout'

const widths = { sidebarPx: 300, asidePx: 240 }

describe('panes on a phone', () => {
  test('a slow drag rests at the nearest pane', () => {
    expect(restingPane('main', 140, 0, widths)).toBe('main')
    expect(restingPane('main', 160, 0, widths)).toBe('sidebar')
    expect(restingPane('main', -130, 0, widths)).toBe('aside')
    expect(restingPane('sidebar', 140, 0, widths)).toBe('main')
  })

  test('a flick goes one pane in its direction, however short', () => {
    expect(restingPane('main', 20, 0.8, widths)).toBe('sidebar')
    expect(restingPane('main', -20, -0.8, widths)).toBe('aside')
    expect(restingPane('aside', -200, 0.8, widths)).toBe('main')
  })

  test('a flick past the last pane stays', () => {
    expect(restingPane('sidebar', 300, 2, widths)).toBe('sidebar')
    expect(restingPane('aside', -240, -2, widths)).toBe('aside')
  })

  test('closing the sidebar with force never opens the aside', () => {
    expect(restingPane('sidebar', -200, 0, widths)).toBe('main')
    expect(restingPane('sidebar', 0, -5, widths)).toBe('main')
  })

  test('without an aside there is nothing to reach on that side', () => {
    const noAside = { sidebarPx: 300, asidePx: 0 }
    expect(restingPane('main', 0, -2, noAside)).toBe('main')
    expect(clampShift(-50, noAside)).toBeCloseTo(0)
  })

  test('the conversation moves exactly by the width of what it uncovers', () => {
    expect(shiftOf('sidebar', widths)).toBe(300)
    expect(shiftOf('aside', widths)).toBe(-240)
    expect(clampShift(999, widths)).toBe(300)
  })
})

test('the sidebar keeps between 200 and 320 pixels', () => {
  expect(clampSidebarWidth(10)).toBe(200)
  expect(clampSidebarWidth(251.4)).toBe(251)
  expect(clampSidebarWidth(900)).toBe(320)
})
