import { type Figure, isMet, percentile } from './Figure'

const columns = ['', 'p50', 'p95', 'worst', 'n', 'target', ''] as const

export function printTable(figures: readonly Figure[]): void {
  const lines = [columns, ...figures.map(cellsOf)]
  const widths = columns.map((_, column) => Math.max(...lines.map((cells) => cells[column]!.length)))
  for (const cells of lines) {
    const line = cells.map((cell, i) => (i === 0 ? cell.padEnd(widths[i]!) : cell.padStart(widths[i]!)))
    console.log(line.join('  ').trimEnd())
  }
}

function cellsOf(figure: Figure): string[] {
  const { name, unit, samples, target, isBaseline } = figure
  const worst = percentile(samples, target?.isFloor ? 0 : 100)
  return [
    `${isBaseline ? '= ' : ''}${name}, ${unit}`,
    ...[percentile(samples, 50), percentile(samples, 95), worst].map(rounded),
    String(samples.length),
    target
      ? `${target.p === 100 ? 'all' : `p${target.p}`} ${target.isFloor ? '≥' : '≤'} ${target.limit}`
      : '',
    { true: 'met', false: 'missed', undefined: '' }[String(isMet(figure))] ?? '',
  ]
}

const rounded = (value: number) =>
  Number.isNaN(value) ? '–' : value.toFixed(Math.abs(value) < 100 && !Number.isInteger(value) ? 1 : 0)
