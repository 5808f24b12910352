/**
 * What Apple's phones show between the touch on the home screen's icon and the first paint. They ask for a picture of
 * exactly their screen, in the page that is being put on the home screen, and know nothing of the manifest's colour. It is
 * drawn here, in place of a file for every size of screen that there is; `web/index.html` draws the same from then on.
 */
export function addStartupImages(): void {
  const short = Math.min(screen.width, screen.height)
  const long = Math.max(screen.width, screen.height)
  for (const { theme, scheme } of wanted()) {
    add(`${scheme} and (orientation: portrait)`, drawn(theme, short, long))
    add(`${scheme} and (orientation: landscape)`, drawn(theme, long, short))
  }
}

type Theme = 'dark' | 'light'

/** surface-2, ink-faint and accent of theme.css, as in index.html. */
const colors = {
  dark: { ground: 'oklch(22.5% 0.014 260)', stroke: 'oklch(66.5% 0.012 260)', dot: 'oklch(72% 0.17 45)' },
  light: { ground: 'oklch(99% 0.004 85)', stroke: 'oklch(51% 0.012 260)', dot: 'oklch(71% 0.175 45)' },
}
const markPx = 56
/** The side of the mark's own drawing. */
const markUnits = 24

/** In the theme that was chosen on this device, or else in what the system wears at the time. */
function wanted(): { theme: Theme; scheme: string }[] {
  const chosen = document.documentElement.dataset['theme']
  if (chosen === 'dark' || chosen === 'light') return [{ theme: chosen, scheme: 'screen' }]
  return (['dark', 'light'] as const).map((theme) => ({
    theme,
    scheme: `screen and (prefers-color-scheme: ${theme})`,
  }))
}

function add(media: string, href: string): void {
  const link = document.createElement('link')
  link.rel = 'apple-touch-startup-image'
  link.media = media
  link.href = href
  document.head.append(link)
}

function drawn(theme: Theme, width: number, height: number): string {
  const canvas = document.createElement('canvas')
  canvas.width = width * devicePixelRatio
  canvas.height = height * devicePixelRatio
  const context = canvas.getContext('2d')
  if (!context) return ''
  const { ground, stroke, dot } = colors[theme]
  context.fillStyle = ground
  context.fillRect(0, 0, canvas.width, canvas.height)
  const scale = (markPx * devicePixelRatio) / markUnits
  context.translate(canvas.width / 2, canvas.height / 2)
  context.scale(scale, scale)
  context.translate(-markUnits / 2, -markUnits / 2)
  context.strokeStyle = stroke
  context.lineWidth = 2.6
  context.lineCap = context.lineJoin = 'round'
  context.stroke(new Path2D('M5.5 21.5V10a7 7 0 1 1 7 7H9.2'))
  context.fillStyle = dot
  context.beginPath()
  context.arc(12.5, 10, 2.35, 0, 2 * Math.PI)
  context.fill()
  return canvas.toDataURL('image/png')
}
