import type { Random } from './random'
import type { Daytime } from './talk/parseTalk'

const hourMs = 3_600_000
const dayMs = 24 * hourMs

/** How lively each hour of the day is. Never silent: somebody is always up. */
const liveliness = [
  0.25, 0.15, 0.1, 0.08, 0.08, 0.15, 0.4, 0.8, 1, 1, 1, 1.1, 1.3, 1.1, 0.9, 0.9, 1, 1.2, 1.4, 1.6, 1.7, 1.5,
  1, 0.5,
]
const liveliest = 2

/** UTC, so that the same seed draws the same days wherever it runs. */
function livelinessAt(atMs: number): number {
  const at = new Date(atMs)
  const isWeekend = at.getUTCDay() === 0 || at.getUTCDay() === 6
  return (liveliness[at.getUTCHours()] ?? 0) * (isWeekend ? 1.15 : 1)
}

const hoursOf: Readonly<Record<Daytime, readonly [from: number, to: number]>> = {
  morning: [5, 11],
  evening: [17, 22],
  night: [22, 29],
}

export function isDaytime(daytime: Daytime | null, atMs: number): boolean {
  if (daytime === null) return true
  const [from, to] = hoursOf[daytime]
  const hour = new Date(atMs).getUTCHours()
  return [hour, hour + 24].some((candidate) => candidate >= from && candidate < to)
}

/** `count` moments in ascending order, thick in the evenings and thin at night. */
export function sampleMoments(random: Random, count: number, fromMs: number, toMs: number): number[] {
  const moments: number[] = []
  while (moments.length < count) {
    const atMs = fromMs + random.next() * (toMs - fromMs)
    if (random.next() * liveliest < livelinessAt(atMs)) moments.push(Math.floor(atMs))
  }
  return moments.sort((one, other) => one - other)
}

/** The wait before a message: reading, thinking, typing. Somebody who goes on talking is quick. */
export function pauseMs(random: Random, textLength: number, isSameSpeaker: boolean): number {
  const typingMs = 1_500 + textLength * random.int(60, 130)
  if (isSameSpeaker) return typingMs + random.int(500, 9_000)
  if (random.chance(0.1)) return typingMs + random.int(3 * 60_000, 25 * 60_000)
  return typingMs + Math.round(3_000 + 40_000 * random.next() ** 2)
}

/**
 * Lays conversations out so that none starts before the one before it has ended. It goes backwards from now:
 * too much talk then reaches further into the past and never into the future.
 */
export function layOut(
  starts: readonly number[],
  durationsMs: readonly number[],
  untilMs: number,
  random: Random,
): number[] {
  const laidOut: number[] = []
  let limitMs = untilMs
  for (let i = starts.length - 1; i >= 0; i--) {
    const start = Math.min(starts[i]!, limitMs - (durationsMs[i] ?? 0))
    laidOut.unshift(start)
    limitMs = start - random.int(15_000, 4 * 60_000)
  }
  return laidOut
}

export const windowMs = 21 * dayMs
