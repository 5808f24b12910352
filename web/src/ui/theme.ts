export type Theme = 'dark' | 'light' | 'system'

/** public/theme-boot.js reads the same key before the first paint. */
const storageKey = 'parley:theme'

/** The choice this browser remembers: what the page already looks like, before any account is loaded. */
export function rememberedTheme(): Theme {
  const value = localStorage.getItem(storageKey)
  return value === 'dark' || value === 'light' ? value : 'system'
}

/** "system" takes the attribute away: `color-scheme` in theme.css then follows the system by itself. */
export function applyTheme(theme: Theme): void {
  colorBars(theme)
  if (theme === 'system') {
    delete document.documentElement.dataset.theme
    localStorage.removeItem(storageKey)
  } else {
    document.documentElement.dataset.theme = theme
    localStorage.setItem(storageKey, theme)
  }
}

/** The bar of the browser, or of the phone, above the page: `index.html` has a colour for each theme. */
function colorBars(theme: Theme): void {
  for (const bar of document.querySelectorAll<HTMLMetaElement>('meta[name="theme-color"]')) {
    const of = bar.dataset['of'] ?? ''
    if (theme === 'system') bar.media = `(prefers-color-scheme: ${of})`
    else bar.media = of === theme ? 'all' : 'not all'
  }
}
